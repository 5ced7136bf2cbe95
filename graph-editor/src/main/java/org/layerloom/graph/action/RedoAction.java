package org.layerloom.graph.action;

/** Does again what was taken back. */
final class RedoAction extends CanvasAction {

  RedoAction() {
    super("redo", ActionGroup.EDIT, "Shortcut+Y", "Shortcut+Shift+Z");
  }

  @Override
  void run(ActionContext on) {
    on.editor().redo();
  }
}
