package org.layerloom.graph.action;

import java.util.List;

/** Brings the selected nodes into view. */
final class FitSelectionAction extends CanvasAction {

  FitSelectionAction() {
    super("fit_selection", ActionGroup.VIEW, "Period");
  }

  @Override
  void run(ActionContext on) {
    on.surface().fit(List.copyOf(on.selectedNodes()));
  }
}
