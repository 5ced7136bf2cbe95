package org.layerloom.graph.action;

/** Puts the content of the selected blocks in their place. */
final class ExpandBlockAction extends CanvasAction {

  ExpandBlockAction() {
    super("expand_block", ActionGroup.BLOCK, "Shortcut+Shift+U");
  }

  @Override
  void run(ActionContext on) {
    if (!on.selectedBlocks().isEmpty()) {
      on.editor().blocks().expand(on.selectedNodes());
    }
  }
}
