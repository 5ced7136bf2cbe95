package org.layerloom.graph.action;

import org.layerloom.graph.gesture.Moving;

/** Puts the selection into a block; what lies in a selected frame goes along with it. */
final class MakeBlockAction extends CanvasAction {

  MakeBlockAction() {
    super("make_block", ActionGroup.BLOCK, "Shortcut+Shift+G");
  }

  @Override
  void run(ActionContext on) {
    Moving taken = Moving.of(on.surface());
    on.refuse(on.editor().blocks().make(taken.nodes(), taken.annotations()));
  }
}
