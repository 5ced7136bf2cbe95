package org.layerloom.graph.action;

/** Puts what is selected on the clipboard. */
final class CopyAction extends CanvasAction {

  CopyAction() {
    super("copy", ActionGroup.EDIT, "Shortcut+C");
  }

  @Override
  void run(ActionContext on) {
    on.transfer().copy();
  }
}
