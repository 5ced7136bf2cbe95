package org.layerloom.app.attention.time;

import java.util.concurrent.ScheduledFuture;
import java.util.function.IntPredicate;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.layerloom.app.task.TaskRunner;

/** Goes from moment to moment, four a second, until the last or until it is stopped. */
final class Playback {

  private static final long MILLISECONDS = 250;

  private final TaskRunner tasks;
  private final IntPredicate show;
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private ScheduledFuture<?> clock;
  private int at;

  /**
   * A playback that stands still.
   *
   * @param show shows the moment of a number and tells whether there is another one
   */
  Playback(TaskRunner tasks, IntPredicate show) {
    this.tasks = tasks;
    this.show = show;
  }

  /** Begins with a moment; does nothing while it plays. On the JavaFX thread. */
  void play(int from) {
    if (!playing.get()) {
      at = from;
      playing.set(true);
      show.test(at);
      clock = tasks.every(MILLISECONDS, () -> Platform.runLater(this::tick));
    }
  }

  private void tick() {
    if (playing.get() && !show.test(++at)) {
      stop();
    }
  }

  void stop() {
    playing.set(false);
    if (clock != null) {
      clock.cancel(false);
      clock = null;
    }
  }

  ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }
}
