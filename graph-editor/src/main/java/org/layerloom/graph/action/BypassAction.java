package org.layerloom.graph.action;

/** Lets data pass by the selected nodes, or no longer. */
final class BypassAction extends CanvasAction {

  BypassAction() {
    super("bypass", ActionGroup.BLOCK, "B");
  }

  @Override
  void run(ActionContext on) {
    on.refuse(on.editor().blocks().toggleBypass(on.selectedNodes()));
  }
}
