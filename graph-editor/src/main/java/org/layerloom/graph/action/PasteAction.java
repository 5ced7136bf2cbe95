package org.layerloom.graph.action;

/** Adds what is on the clipboard. */
final class PasteAction extends CanvasAction {

  PasteAction() {
    super("paste", ActionGroup.EDIT, "Shortcut+V");
  }

  @Override
  void run(ActionContext on) {
    on.transfer().paste();
  }
}
