package org.layerloom.app.task;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/** Runs work in the background and brings its result to the JavaFX thread. */
public final class TaskRunner implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(TaskRunner.class.getName());

  private final ScheduledExecutorService background;

  public TaskRunner() {
    AtomicInteger count = new AtomicInteger();
    ThreadFactory threads =
        work -> {
          Thread thread = new Thread(work, "layerloom-task-" + count.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        };
    background = Executors.newScheduledThreadPool(3, threads);
  }

  /** Runs work, then one of the two on the JavaFX thread, even if it fails by an Error. */
  public <T> void run(Callable<T> work, Consumer<T> whenDone, Consumer<Throwable> whenFailed) {
    submit(
        () -> {
          try {
            T result = work.call();
            Platform.runLater(() -> whenDone.accept(result));
          } catch (Exception | Error failed) {
            Platform.runLater(() -> whenFailed.accept(failed));
          }
        });
  }

  /** Runs work whose failure is only worth a line in the log. */
  public void submit(Runnable work) {
    try {
      background.execute(
          () -> {
            try {
              work.run();
            } catch (RuntimeException | Error failed) {
              LogLine.warn(LOG, "A background task failed", failed);
            }
          });
    } catch (RejectedExecutionException closing) {
      LOG.log(Level.FINE, "not started: the program is closing", closing);
    }
  }

  public Executor executor() {
    return this::submit;
  }

  /** Runs work again and again, until the returned handle is cancelled. */
  public ScheduledFuture<?> every(long milliseconds, Runnable work) {
    return background.scheduleWithFixedDelay(
        work, milliseconds, milliseconds, TimeUnit.MILLISECONDS);
  }

  /** Runs work once, after a while. */
  void later(long milliseconds, Runnable work) {
    try {
      background.schedule(work, milliseconds, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closing) {
      LOG.log(Level.FINE, "not scheduled: the program is closing", closing);
    }
  }

  @Override
  public void close() {
    background.shutdownNow();
  }
}
