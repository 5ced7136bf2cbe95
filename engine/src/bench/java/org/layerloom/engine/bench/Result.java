package org.layerloom.engine.bench;

import java.util.EnumMap;
import java.util.Map;
import org.layerloom.engine.bench.Contender.Kind;

/**
 * What was measured of one work with one number of threads.
 *
 * @param millis the median of each round, by contender
 * @param processor the milliseconds of each round in which the thread was at work, by contender
 * @param allocated bytes of Java's heap in a step
 * @param footprints of a process of its own; empty where not asked for
 * @param chosen the threads that LayerLoom chose of those it was given
 */
record Result(
    Work work,
    int threads,
    int chosen,
    Map<Kind, double[]> millis,
    Map<Kind, double[]> processor,
    Map<Kind, Long> allocated,
    Map<Kind, Footprint> footprints) {

  static Map<Kind, double[]> noTimes(int rounds) {
    Map<Kind, double[]> times = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      times.put(kind, new double[rounds]);
    }
    return times;
  }

  double median(Kind kind) {
    return Stopwatch.median(millis.get(kind));
  }

  double processorMedian(Kind kind) {
    return Stopwatch.median(processor.get(kind));
  }

  /** A contender's time divided by LayerLoom's, the median of the rounds' ratios. */
  double ratio(Kind other) {
    return ratio(millis, other);
  }

  /** The same of the time at work, which tells all where there is one thread. */
  double processorRatio(Kind other) {
    return ratio(processor, other);
  }

  private static double ratio(Map<Kind, double[]> times, Kind other) {
    double[] theirs = times.get(other);
    double[] ours = times.get(Kind.LAYERLOOM);
    double[] ratios = new double[ours.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = theirs[i] / ours[i];
    }
    return Stopwatch.median(ratios);
  }
}
