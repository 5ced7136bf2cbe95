package org.layerloom.app.task;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Brings values from a fast thread to the JavaFX thread, gathered into at most thirty deliveries a
 * second. No value is lost and their order is kept.
 */
public final class FxBridge<T> {

  private static final long MILLISECONDS = 33;

  private final TaskRunner tasks;
  private final Consumer<List<T>> receiver;
  private List<T> waiting = new ArrayList<>();
  private boolean scheduled;

  /**
   * Makes a bridge.
   *
   * @param receiver gets what came since the last time, on the JavaFX thread
   */
  public FxBridge(TaskRunner tasks, Consumer<List<T>> receiver) {
    this.tasks = tasks;
    this.receiver = receiver;
  }

  /** Sends a value; safe from any thread, and returns at once. */
  public synchronized void send(T value) {
    waiting.add(value);
    if (!scheduled) {
      scheduled = true;
      tasks.later(MILLISECONDS, () -> Platform.runLater(this::deliver));
    }
  }

  private void deliver() {
    List<T> batch;
    synchronized (this) {
      batch = waiting;
      waiting = new ArrayList<>();
      scheduled = false;
    }
    receiver.accept(batch);
  }
}
