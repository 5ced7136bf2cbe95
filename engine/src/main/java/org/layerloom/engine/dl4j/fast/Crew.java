package org.layerloom.engine.dl4j.fast;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Shares work with other threads: who calls does the first part, helpers of an executor the others.
 * A helper looks out for more for a little while before it goes back, since to wake a thread takes
 * as long as a small step. What no helper has begun when the caller is done with its part, the
 * caller does too, so that nothing waits for an executor that is busy elsewhere.
 *
 * <p>It belongs to one thread.
 */
public final class Crew {

  /** So long a helper looks out for more: the pause between two steps of a small network. */
  private static final long LOOKOUT_NANOS = 100_000;

  /** So many looks the caller takes without a pause before it lets others have the processor. */
  private static final int PATIENCE = 2_000;

  private final Executor executor;
  private final List<Helper> helpers = new ArrayList<>();

  /**
   * A crew.
   *
   * @param executor lends its threads while there is work
   */
  public Crew(Executor executor) {
    this.executor = executor;
  }

  /**
   * Does work on each part, and returns when all is done.
   *
   * @throws RuntimeException or an Error: what went wrong in one of them
   */
  <T> void run(List<T> parts, Consumer<? super T> work) {
    while (helpers.size() < parts.size() - 1) {
      helpers.add(new Helper());
    }
    for (int i = 1; i < parts.size(); i++) {
      T part = parts.get(i);
      helpers.get(i - 1).offer(() -> work.accept(part));
    }
    Throwable failure = null;
    try {
      work.accept(parts.get(0));
    } catch (RuntimeException | Error failed) {
      failure = failed;
    }
    for (int i = 1; i < parts.size(); i++) {
      Throwable failed = helpers.get(i - 1).finish();
      failure = failure == null ? failed : failure;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw (RuntimeException) failure;
    }
  }

  private final class Helper implements Runnable {

    private final AtomicReference<Runnable> offered = new AtomicReference<>();
    private final AtomicBoolean awake = new AtomicBoolean();
    private volatile boolean done;
    private Throwable failure;

    void offer(Runnable work) {
      done = false;
      offered.set(work);
      wake();
    }

    private void wake() {
      if (awake.compareAndSet(false, true)) {
        executor.execute(this);
      }
    }

    /** Waits for what was offered, or does it where nobody has begun; null, or what went wrong. */
    Throwable finish() {
      Runnable left = offered.getAndSet(null);
      if (left != null) {
        perform(left);
      }
      for (int look = 0; !done; look++) {
        if (look < PATIENCE) {
          Thread.onSpinWait();
        } else {
          Thread.yield();
        }
      }
      return failure;
    }

    private void perform(Runnable work) {
      failure = null;
      try {
        work.run();
      } catch (RuntimeException | Error failed) {
        failure = failed;
      }
      done = true;
    }

    @Override
    public void run() {
      long last = System.nanoTime();
      while (System.nanoTime() - last < LOOKOUT_NANOS) {
        Runnable work = offered.getAndSet(null);
        if (work != null) {
          perform(work);
          last = System.nanoTime();
        } else {
          Thread.onSpinWait();
        }
      }
      awake.set(false);
      if (offered.get() != null) {
        wake(); // It came in the moment of leaving.
      }
    }
  }
}
