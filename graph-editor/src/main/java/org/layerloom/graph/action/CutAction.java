package org.layerloom.graph.action;

/** Copies what is selected and removes it. */
final class CutAction extends CanvasAction {

  CutAction() {
    super("cut", ActionGroup.EDIT, "Shortcut+X");
  }

  @Override
  void run(ActionContext on) {
    on.transfer().cut();
  }
}
