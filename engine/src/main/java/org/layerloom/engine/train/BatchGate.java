package org.layerloom.engine.train;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.layerloom.engine.attention.AttentionProbe;

/** Where the training thread looks between two batches: stop, wait, or answer a question? */
final class BatchGate {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<Probe<?>> probes = new ArrayDeque<>();
  private boolean paused;
  private boolean stopped;
  private boolean abandoned;
  private boolean closed;

  private record Probe<T>(Function<AttentionProbe, T> question, CompletableFuture<T> answer) {
    void run(AttentionProbe network) {
      if (answer.isCancelled()) {
        return;
      }
      try {
        answer.complete(question.apply(network));
      } catch (RuntimeException | Error failed) {
        // Whoever asked gets it; the training has done nothing wrong.
        answer.completeExceptionally(failed);
      }
    }
  }

  void pause() {
    change(() -> paused = true);
  }

  void resume() {
    change(() -> paused = false);
  }

  void stop() {
    change(() -> stopped = true);
  }

  void abandon() {
    change(
        () -> {
          stopped = true;
          abandoned = true;
        });
  }

  <T> CompletableFuture<T> ask(Function<AttentionProbe, T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    change(
        () -> {
          if (closed) {
            answer.cancel(false);
          } else {
            probes.add(new Probe<>(question, answer));
          }
        });
    return answer;
  }

  boolean isStopped() {
    lock.lock();
    try {
      return stopped;
    } finally {
      lock.unlock();
    }
  }

  boolean isAbandoned() {
    lock.lock();
    try {
      return abandoned;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Answers what was asked, and waits while paused.
   *
   * @param onPause runs once when a wait begins, {@code onResume} when it is over
   * @return whether to go on
   */
  boolean pass(AttentionProbe network, Runnable onPause, Runnable onResume) {
    boolean waited = false;
    while (true) {
      Probe<?> probe = null;
      lock.lock();
      try {
        if (stopped) {
          return false;
        }
        probe = probes.poll();
        if (probe == null) {
          if (!paused) {
            break;
          }
          if (waited) {
            changed.awaitUninterruptibly();
            continue;
          }
        }
      } finally {
        lock.unlock();
      }
      if (probe != null) {
        probe.run(network);
      } else {
        waited = true;
        onPause.run();
      }
    }
    if (waited) {
      onResume.run();
    }
    return true;
  }

  /** Answers what was asked and goes on, such as where an epoch ends and no batch may follow. */
  void answer(AttentionProbe network) {
    Probe<?> probe = poll();
    while (probe != null) {
      probe.run(network);
      probe = poll();
    }
  }

  private Probe<?> poll() {
    lock.lock();
    try {
      return probes.poll();
    } finally {
      lock.unlock();
    }
  }

  /** Nobody will answer any more. */
  void close() {
    change(
        () -> {
          closed = true;
          probes.forEach(probe -> probe.answer().cancel(false));
          probes.clear();
        });
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
