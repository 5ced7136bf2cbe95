package org.layerloom.graph.action;

/** Removes what is selected. */
final class DeleteAction extends CanvasAction {

  DeleteAction() {
    super("delete", ActionGroup.EDIT, "Delete");
  }

  @Override
  void run(ActionContext on) {
    on.editor().removeSelection();
  }
}
