package org.layerloom.app.shell;

import java.util.Iterator;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Makes what the first page can do without, once that page is there: one thing after the other, and
 * between two of them the window can answer.
 */
final class WarmUp {

  private static final int FRAMES = 2;
  private static final Duration REST = Duration.millis(100);

  private final Iterator<Runnable> steps;
  private final PauseTransition rest = new PauseTransition(REST);
  private final AnimationTimer frames = new FirstFrames();
  private boolean stopped;

  WarmUp(List<Runnable> steps) {
    this.steps = steps.iterator();
    rest.setOnFinished(event -> next());
  }

  /** Begins when the window has been drawn. */
  void start() {
    frames.start();
  }

  /** Leaves what has not been made to whoever wants it. */
  void stop() {
    stopped = true;
    frames.stop();
    rest.stop();
  }

  private void next() {
    if (steps.hasNext()) {
      steps.next().run();
      if (!stopped) { // By the step itself.
        rest.playFromStart();
      }
    }
  }

  /** The clock of the rests runs on while the first frame is being drawn, so frames are counted. */
  private final class FirstFrames extends AnimationTimer {
    private int drawn;

    @Override
    public void handle(long now) {
      if (++drawn > FRAMES) {
        stop();
        rest.playFromStart();
      }
    }
  }
}
