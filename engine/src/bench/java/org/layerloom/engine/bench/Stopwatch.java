package org.layerloom.engine.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Takes the time of steps, and what Java's heap gives out in them. */
final class Stopwatch {

  private static final long WARM_NANOS = 1_500_000_000L;
  private static final long ROUND_NANOS = 400_000_000L;
  private static final long LONG_NANOS = 3_000_000_000L;
  private static final int LEAST_STEPS = 3;
  private static final int MOST_STEPS = 2_000;

  private Stopwatch() {}

  /** Steps until Java has compiled what they use. */
  static void warmUp(Contender contender) {
    long begin = System.nanoTime();
    for (int i = 0; more(i, System.nanoTime() - begin) || System.nanoTime() - begin < WARM_NANOS; i++) {
      contender.step();
    }
  }

  /**
   * A round of steps.
   *
   * @param millis the median of a step
   * @param processorMillis the mean that this thread was at work in a step: what a busy machine
   *     takes away is not in it, nor is the work of other threads
   */
  record Round(double millis, double processorMillis) {}

  static Round round(Contender contender) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    double[] steps = new double[MOST_STEPS];
    int count = 0;
    contender.step(); // Brings its data back into the caches after the others' turn.
    long begin = System.nanoTime();
    long processor = threads.getCurrentThreadCpuTime();
    while (more(count, System.nanoTime() - begin)) {
      long start = System.nanoTime();
      contender.step();
      steps[count++] = (System.nanoTime() - start) / 1e6;
    }
    double worked = (threads.getCurrentThreadCpuTime() - processor) / 1e6 / count;
    return new Round(median(Arrays.copyOf(steps, count)), worked);
  }

  /** Few steps of who takes long: DL4J on two threads may take seconds for one. */
  private static boolean more(int steps, long nanos) {
    return steps < MOST_STEPS && nanos < ROUND_NANOS
        || steps < LEAST_STEPS && nanos < LONG_NANOS
        || steps < 1;
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Bytes of Java's heap that one step takes, in whatever threads work for it. */
  static long allocated(Contender contender) {
    contender.step();
    long begin = System.nanoTime();
    long before = allocatedByAll();
    int steps = 0;
    while (steps < MOST_STEPS && System.nanoTime() - begin < ROUND_NANOS || steps == 0) {
      contender.step();
      steps++;
    }
    return (allocatedByAll() - before) / steps;
  }

  private static long allocatedByAll() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long sum = 0;
    for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
      sum += Math.max(0, bytes); // Of a thread that has ended by now it tells -1.
    }
    return sum;
  }
}
