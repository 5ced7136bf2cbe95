package org.layerloom.graph.action;

import java.util.List;
import java.util.Optional;
import org.layerloom.graph.edit.Selection;

/** Goes along wires to another node and selects it, alone or too. */
final class WalkAction extends CanvasAction {
  private final Heading heading;
  private final boolean extend;

  WalkAction(Heading heading, boolean extend) {
    super(
        (extend ? "extend_" : "walk_") + heading.key(),
        ActionGroup.SELECT,
        (extend ? "Shortcut+Shift+" : "Shortcut+") + heading.keyName());
    this.heading = heading;
    this.extend = extend;
  }

  @Override
  void run(ActionContext on) {
    walk(on, heading, extend);
  }

  static void walk(ActionContext on, Heading heading, boolean extend) {
    WireWalk walk = new WireWalk(on.editor().graph(), on.editor().openBlock());
    Selection selection = on.editor().selection();
    Optional<String> next =
        selection.lastNode().map(from -> walk.next(from, heading)).orElseGet(walk::start);
    next.ifPresent(
        id -> {
          if (!extend) {
            selection.select(id);
          } else if (selection.contains(id)) {
            // Back over what was added: the last one goes.
            selection.lastNode().ifPresent(selection::toggle);
          } else {
            selection.add(List.of(id));
          }
          on.surface().reveal(id);
        });
  }
}
