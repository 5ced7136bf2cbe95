package org.layerloom.app.attention.model;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/**
 * How long a training is left alone after it was asked something. Goes by the time that its thread
 * was on a processor: on a busy machine a second holds less training than on a quiet one. Safe from
 * any thread.
 */
final class LiveRest {

  /** Four readings a second look alive, and cost little where two processors are all there is. */
  private static final long REST = TimeUnit.MILLISECONDS.toNanos(250);

  /** Readings may take one part in so many of the training's time: under three per cent. */
  private static final long SHARE = 35;

  private final LongSupplier clock;
  private final LongUnaryOperator busy;
  private volatile Pause pause;

  /** From when on, and from how much time of which thread on, another reading is due. */
  private record Pause(long until, long thread, long busyUntil) {}

  /** A rest that measures with the system's clocks. */
  LiveRest() {
    this(System::nanoTime, LiveRest::processorTime);
  }

  /**
   * A rest.
   *
   * @param clock in nanoseconds
   * @param busy how long a thread of an id was on a processor, in nanoseconds; negative where that
   *     is not known, or it has ended
   */
  LiveRest(LongSupplier clock, LongUnaryOperator busy) {
    this.clock = clock;
    this.busy = busy;
    pause = new Pause(clock.getAsLong(), 0, 0);
  }

  private static long processorTime(long thread) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads.isThreadCpuTimeSupported() && thread > 0 ? threads.getThreadCpuTime(thread) : -1;
  }

  boolean isOver() {
    Pause now = pause;
    long used = busy.applyAsLong(now.thread());
    return clock.getAsLong() - now.until() >= 0 && (used < 0 || used >= now.busyUntil());
  }

  /** What a question of the calling thread begins with. */
  long[] begin() {
    return new long[] {clock.getAsLong(), busy.applyAsLong(Thread.currentThread().getId())};
  }

  /** Such a question has just been answered. */
  void end(long[] began) {
    long thread = Thread.currentThread().getId();
    long now = clock.getAsLong();
    long used = busy.applyAsLong(thread);
    pause =
        new Pause(
            now + Math.max(REST, SHARE * (now - began[0])),
            thread,
            used + SHARE * (used - began[1]));
  }
}
