package org.layerloom.graph.action;

import org.layerloom.graph.gesture.Moving;

/** Copies what is selected, frames with what lies in them, beside it. */
final class DuplicateAction extends CanvasAction {

  DuplicateAction() {
    super("duplicate", ActionGroup.EDIT, "Shortcut+D");
  }

  @Override
  void run(ActionContext on) {
    Moving copied = Moving.of(on.surface());
    on.editor().duplicate(copied.nodes(), copied.annotations());
  }
}
