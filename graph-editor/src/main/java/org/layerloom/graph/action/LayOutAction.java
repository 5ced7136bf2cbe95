package org.layerloom.graph.action;

/** Lays out everything. */
final class LayOutAction extends CanvasAction {

  LayOutAction() {
    super("layout", ActionGroup.ARRANGE, "L");
  }

  @Override
  void run(ActionContext on) {
    on.surface().layOut();
  }
}
