package org.layerloom.app;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.testfx.api.FxToolkit;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.util.WaitForAsyncUtils;

/** The JavaFX thread, for tests: started once, asked things, and waited for. */
public final class FxThread {

  private static final long SECONDS = 30;

  private FxThread() {}

  /** Starts JavaFX if no test has done so before. */
  public static void start() {
    try {
      LibraryLogging.quieten();
      FxToolkit.registerPrimaryStage();
      Platform.setImplicitExit(false);
    } catch (TimeoutException slow) {
      throw new AssertionError("JavaFX did not start", slow);
    }
  }

  /** The answer to a question that only the JavaFX thread may ask. */
  public static <T> T ask(Callable<T> question) {
    FutureTask<T> task = new FutureTask<>(question);
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
    try {
      return task.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    } catch (InterruptedException | TimeoutException stuck) {
      throw new AssertionError("the JavaFX thread does not answer", stuck);
    }
  }

  public static void run(Runnable work) {
    ask(
        () -> {
          work.run();
          return null;
        });
  }

  /** Waits until something is so on the JavaFX thread; a node that is not there yet is not so. */
  public static void until(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> ask(() -> isSo(condition)));
    } catch (TimeoutException inVain) {
      throw new AssertionError("waited in vain: " + what, inVain);
    }
  }

  private static boolean isSo(Callable<Boolean> condition) throws Exception {
    try {
      return condition.call();
    } catch (EmptyNodeQueryException notYet) {
      return false;
    } catch (AssertionError asked) {
      if (asked.getCause() instanceof EmptyNodeQueryException) {
        return false; // Asked from within this thread.
      }
      throw asked;
    }
  }
}
