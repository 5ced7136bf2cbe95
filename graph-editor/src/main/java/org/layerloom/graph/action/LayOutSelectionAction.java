package org.layerloom.graph.action;

/** Lays out the selected nodes around where they are. */
final class LayOutSelectionAction extends CanvasAction {

  LayOutSelectionAction() {
    super("layout_selection", ActionGroup.ARRANGE, "Shift+L");
  }

  @Override
  void run(ActionContext on) {
    on.surface().layOutSelection();
  }
}
