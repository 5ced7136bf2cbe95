package org.layerloom.graph.action;

import org.layerloom.graph.gesture.Grid;
import org.layerloom.graph.gesture.Moving;

/** Moves the selection by the grid, or finely; chooses the end of a wire that is drawn by keys. */
final class NudgeAction extends CanvasAction {
  private final Heading heading;
  private final boolean fine;

  NudgeAction(Heading heading, boolean fine) {
    super(
        "nudge_" + heading.key() + (fine ? "_fine" : ""),
        ActionGroup.ARRANGE,
        (fine ? "Shift+" : "") + heading.keyName());
    this.heading = heading;
    this.fine = fine;
  }

  @Override
  boolean keepsWire() {
    return true;
  }

  @Override
  void run(ActionContext on) {
    Moving moving = Moving.of(on.surface());
    if (!fine && on.wiring().isActive()) {
      on.wiring().choose(heading);
    } else if (!fine && moving.all().isEmpty()) {
      WalkAction.walk(on, heading, false);
    } else {
      double step = fine ? 1 : Grid.STEP;
      moving.move(on.editor(), heading.dx * step, heading.dy * step);
    }
  }
}
