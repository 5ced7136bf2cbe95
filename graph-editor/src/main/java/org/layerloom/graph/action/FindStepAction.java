package org.layerloom.graph.action;

/** Goes to the next node found, or to the one before. */
final class FindStepAction extends CanvasAction {
  private final boolean forward;

  FindStepAction(boolean forward) {
    super(forward ? "find_next" : "find_previous", ActionGroup.SELECT, forward ? "F3" : "Shift+F3");
    this.forward = forward;
  }

  @Override
  void run(ActionContext on) {
    on.surface().findStep(forward ? 1 : -1);
  }
}
