package org.layerloom.graph.view;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.layerloom.graph.layout.GraphLayout;
import org.layerloom.graph.layout.LayeredLayout;
import org.layerloom.graph.layout.LayoutSizes;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.Point;

/** Computes layouts off the JavaFX thread, one at a time; a new one breaks off the one before. */
final class LayoutRun {
  private GraphLayout layout = new LayeredLayout();
  private Executor executor = ForkJoinPool.commonPool();
  private FutureTask<Map<String, Point>> running;
  private Consumer<Boolean> whenBusy = busy -> {};

  /** Told whether a layout is under way, as that changes. */
  void setWhenBusy(Consumer<Boolean> whenBusy) {
    this.whenBusy = whenBusy;
  }

  void setLayout(GraphLayout layout) {
    this.layout = layout;
  }

  void setExecutor(Executor executor) {
    this.executor = executor;
  }

  /** Hands over the places on the JavaFX thread; nothing if it is broken off before. */
  void start(GraphSnapshot graph, LayoutSizes sizes, Consumer<Map<String, Point>> whenDone) {
    cancel();
    FutureTask<Map<String, Point>> task =
        new FutureTask<>(() -> layout.arrange(graph, sizes)) {
          @Override
          protected void done() {
            Platform.runLater(() -> finish(this, whenDone));
          }
        };
    running = task;
    whenBusy.accept(true);
    executor.execute(task);
  }

  private void finish(FutureTask<Map<String, Point>> task, Consumer<Map<String, Point>> whenDone) {
    if (task != running) {
      return;
    }
    running = null;
    whenBusy.accept(false);
    try {
      whenDone.accept(new HashMap<>(task.get()));
    } catch (CancellationException e) {
      // Asked for.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof CancellationException)) {
        throw new IllegalStateException("the layout failed", e.getCause());
      }
    }
  }

  /** Breaks off what is under way; true if something was. */
  boolean cancel() {
    if (running == null) {
      return false;
    }
    FutureTask<Map<String, Point>> task = running;
    running = null;
    whenBusy.accept(false);
    task.cancel(true);
    return true;
  }
}
