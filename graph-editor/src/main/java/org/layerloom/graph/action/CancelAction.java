package org.layerloom.graph.action;

/** Stops what is under way, or selects nothing. */
final class CancelAction extends CanvasAction {

  CancelAction() {
    super("cancel", ActionGroup.SELECT, "Esc");
  }

  @Override
  boolean worksWhileDragging() {
    return true;
  }

  @Override
  void run(ActionContext on) {
    on.surface().hideHint();
    if (!on.arbiter().cancel() && !on.surface().stopLayout() && !on.surface().closeFind()) {
      on.editor().selection().clear();
    }
  }
}
