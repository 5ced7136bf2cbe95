package org.layerloom.graph.action;

/** Actual size around the middle of the view. */
final class ActualSizeAction extends CanvasAction {

  ActualSizeAction() {
    super("actual_size", ActionGroup.VIEW, "Shortcut+0");
  }

  @Override
  void run(ActionContext on) {
    on.surface().actualSize();
  }
}
