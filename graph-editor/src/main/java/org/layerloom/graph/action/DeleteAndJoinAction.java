package org.layerloom.graph.action;

/** Removes the selected nodes and joins the wires that led through them. */
final class DeleteAndJoinAction extends CanvasAction {

  DeleteAndJoinAction() {
    super("delete_and_join", ActionGroup.EDIT, "Shortcut+Delete", "Shortcut+Backspace");
  }

  @Override
  void run(ActionContext on) {
    on.editor().removeAndJoin(on.selectedNodes());
  }
}
