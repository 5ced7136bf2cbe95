package org.layerloom.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C and a polite kill: the machine goes down, but waits until the work was put in order. */
final class ShutdownSignal implements StopSignal {

  /** Longer than any last batch with its test, shorter than forever. */
  private static final long PATIENCE_MINUTES = 5;

  @Override
  public Runnable onStop(Runnable stop) {
    CountDownLatch finished = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              stop.run();
              await(finished);
            },
            "layerloom-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    return () -> {
      finished.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException alreadyGoingDown) {
        // Then the hook is what was waiting.
      }
    };
  }

  private static void await(CountDownLatch finished) {
    try {
      finished.await(PATIENCE_MINUTES, TimeUnit.MINUTES);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
