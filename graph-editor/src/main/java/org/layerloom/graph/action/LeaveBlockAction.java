package org.layerloom.graph.action;

/** Goes to what is around the open block, and selects the block that was left. */
final class LeaveBlockAction extends CanvasAction {

  LeaveBlockAction() {
    super("leave_block", ActionGroup.BLOCK, "Backspace");
  }

  @Override
  void run(ActionContext on) {
    String left = on.editor().openBlock().id();
    if (on.editor().openBlock().leave()) {
      on.editor().selection().select(left);
    }
  }
}
