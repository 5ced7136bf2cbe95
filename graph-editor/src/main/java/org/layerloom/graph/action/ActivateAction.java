package org.layerloom.graph.action;

import java.util.Set;

/** Opens what is selected: writes in a note, enters a block; draws the wire of the keys. */
final class ActivateAction extends CanvasAction {

  ActivateAction() {
    super("activate", ActionGroup.SELECT, "Enter");
  }

  @Override
  boolean keepsWire() {
    return true;
  }

  @Override
  void run(ActionContext on) {
    Set<String> annotations = on.editor().selection().annotations();
    if (on.wiring().isActive()) {
      on.wiring().confirm();
    } else if (annotations.size() == 1 && on.selectedNodes().isEmpty()) {
      on.surface().editText(annotations.iterator().next());
    } else {
      on.editor().selection().lastNode().ifPresent(on.surface()::activate);
    }
  }
}
