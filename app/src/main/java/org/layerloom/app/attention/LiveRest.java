package org.layerloom.app.attention;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How long a training is left alone after it was asked something. Safe from any thread. */
final class LiveRest {

  /** Five readings a second look alive. */
  private static final long REST = TimeUnit.MILLISECONDS.toNanos(200);

  /** Readings may take one part in so many of the training's time: under three per cent. */
  private static final long SHARE = 35;

  private final LongSupplier clock;
  private volatile long until;

  /** A rest that measures with {@link System#nanoTime}. */
  LiveRest() {
    this(System::nanoTime);
  }

  /**
   * A rest.
   *
   * @param clock in nanoseconds
   */
  LiveRest(LongSupplier clock) {
    this.clock = clock;
    until = clock.getAsLong();
  }

  boolean isOver() {
    return clock.getAsLong() - until >= 0;
  }

  /** A question has taken from {@code began} until now. */
  void begin(long began) {
    long now = clock.getAsLong();
    until = now + Math.max(REST, SHARE * (now - began));
  }

  long now() {
    return clock.getAsLong();
  }
}
