package org.layerloom.graph.action;

/** Shows or hides the list of what was done. */
final class HistoryAction extends CanvasAction {

  HistoryAction() {
    super("history", ActionGroup.EDIT, "Shortcut+H");
  }

  @Override
  void run(ActionContext on) {
    on.surface().showHistory();
  }
}
