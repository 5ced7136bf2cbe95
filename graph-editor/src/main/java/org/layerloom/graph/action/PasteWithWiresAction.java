package org.layerloom.graph.action;

/** Adds what is on the clipboard with the wires that led into it. */
final class PasteWithWiresAction extends CanvasAction {

  PasteWithWiresAction() {
    super("paste_with_wires", ActionGroup.EDIT, "Shortcut+Shift+V");
  }

  @Override
  void run(ActionContext on) {
    on.transfer().pasteWithWires();
  }
}
