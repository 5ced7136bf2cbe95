package org.layerloom.app.pace;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.AnimationTimer;

/**
 * How fast the window is filled: one piece a frame, whoever it is of, so that between two of them
 * it draws and answers. What is in sight comes first; what is not waits until the window has come
 * to rest. To be used on the JavaFX thread.
 */
public final class Pace {

  /** Whatever called for the pieces has been drawn by then. */
  private static final int SEEN_REST = 2;

  private static final int UNSEEN_REST = 12;

  private final Deque<Piecewise> waiting = new ArrayDeque<>();
  private final AnimationTimer frames =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          next();
        }
      };

  /** Frames since somebody last called for something. */
  private int rest;

  /** Whether all that was called for is there. */
  public boolean isIdle() {
    return waiting.isEmpty();
  }

  void join(Piecewise work) {
    if (!waiting.contains(work)) {
      waiting.add(work);
    }
    rest = 0;
    frames.start();
  }

  void leave(Piecewise work) {
    waiting.remove(work);
    if (waiting.isEmpty()) {
      frames.stop();
    }
  }

  private void next() {
    rest++;
    Piecewise seen = waiting.stream().filter(Piecewise::isSeen).findFirst().orElse(null);
    if (seen != null && rest >= SEEN_REST) {
      seen.next();
    } else if (seen == null && rest >= UNSEEN_REST) {
      waiting.peek().next();
    }
  }
}
