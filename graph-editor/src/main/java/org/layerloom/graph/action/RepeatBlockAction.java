package org.layerloom.graph.action;

import org.layerloom.graph.model.SubBlock;

/** Repeats the selected blocks once more, or once less. */
final class RepeatBlockAction extends CanvasAction {
  private final boolean more;

  RepeatBlockAction(boolean more) {
    super(
        more ? "repeat_more" : "repeat_less",
        ActionGroup.BLOCK,
        more ? "Close Bracket" : "Open Bracket");
    this.more = more;
  }

  @Override
  void run(ActionContext on) {
    for (String id : on.selectedBlocks()) {
      int before = on.editor().graph().node(id).map(SubBlock::repeat).orElse(1);
      int times = before + (more ? 1 : -1);
      // Once less than once is no mistake to be told of.
      if (times >= 1) {
        on.refuse(on.editor().blocks().setRepeat(id, times));
      }
    }
  }
}
