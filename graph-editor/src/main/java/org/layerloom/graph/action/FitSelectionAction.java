package org.layerloom.graph.action;

/** Brings the selected nodes into view. */
final class FitSelectionAction extends CanvasAction {

  FitSelectionAction() {
    super("fit_selection", ActionGroup.VIEW, "Period");
  }

  @Override
  void run(ActionContext on) {
    on.surface().fit(on.selectedNodes());
  }
}
