package org.layerloom.app.results;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import javafx.application.Platform;

/** Fills a page part by part, so that between two of them the window draws and answers. */
final class Piecewise {

  private final Deque<Runnable> parts = new ArrayDeque<>();
  private boolean waiting;

  /** Does these in place of those that are still to come. */
  void run(Collection<Runnable> steps) {
    parts.clear();
    parts.addAll(steps);
    later();
  }

  private void later() {
    if (!waiting && !parts.isEmpty()) {
      waiting = true;
      Platform.runLater(
          () -> {
            waiting = false;
            if (!parts.isEmpty()) {
              parts.remove().run();
            }
            later();
          });
    }
  }
}
