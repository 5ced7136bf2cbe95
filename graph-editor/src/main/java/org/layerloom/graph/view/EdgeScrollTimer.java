package org.layerloom.graph.view;

import javafx.animation.AnimationTimer;
import org.layerloom.graph.gesture.GestureArbiter;

/** Moves the view frame by frame while a drag rests near its border; stops with the drag. */
final class EdgeScrollTimer extends AnimationTimer {
  /** A frame that took longer counts no more, so that the view does not leap. */
  private static final double LONGEST = 0.05;

  private final GestureArbiter arbiter;
  private long before;

  EdgeScrollTimer(GestureArbiter arbiter) {
    this.arbiter = arbiter;
  }

  @Override
  public void start() {
    before = 0;
    super.start();
  }

  @Override
  public void handle(long now) {
    if (!arbiter.isBusy()) {
      stop();
    } else if (before != 0) {
      arbiter.scrollAtEdge(Math.min(LONGEST, (now - before) / 1e9));
    }
    before = now;
  }
}
