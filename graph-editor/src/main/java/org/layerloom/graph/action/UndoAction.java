package org.layerloom.graph.action;

/** Takes back what was done last. */
final class UndoAction extends CanvasAction {

  UndoAction() {
    super("undo", ActionGroup.EDIT, "Shortcut+Z");
  }

  @Override
  void run(ActionContext on) {
    on.editor().undo();
  }
}
