package org.layerloom.graph.action;

/** Brings everything into view. */
final class FitAllAction extends CanvasAction {

  FitAllAction() {
    super("fit_all", ActionGroup.VIEW, "Home");
  }

  @Override
  void run(ActionContext on) {
    on.surface().fitAll();
  }
}
