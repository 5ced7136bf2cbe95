package org.layerloom.graph.action;

import java.util.Optional;
import org.layerloom.graph.model.GraphNode;

/** Gives the selected blocks to the program to keep. */
final class KeepBlockAction extends CanvasAction {

  KeepBlockAction() {
    super("keep_block", ActionGroup.BLOCK, "Shortcut+Shift+B");
  }

  @Override
  void run(ActionContext on) {
    for (String id : on.selectedBlocks()) {
      Optional<String> refusal = on.surface().keepBlock(id);
      on.refuse(refusal);
      if (refusal.isEmpty()) {
        String name = on.editor().graph().node(id).map(GraphNode::name).orElse("");
        on.say(on.editor().texts().get("hint.kept", name));
      }
    }
  }
}
