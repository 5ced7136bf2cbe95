package org.layerloom.engine.train;

/** Samples per second over the last moments, pauses left out. */
final class SpeedMeter {

  /** How much a new reading counts; small enough to keep the number readable. */
  private static final double WEIGHT = 0.05;

  private final double secondsBefore;
  private long runningNanos;
  private long since;
  private double nanosPerSample;
  private long samples;

  /**
   * A meter that has not started.
   *
   * @param secondsBefore of the run that is resumed
   */
  SpeedMeter(double secondsBefore) {
    this.secondsBefore = secondsBefore;
  }

  void start(long now) {
    since = now;
  }

  void pause(long now) {
    runningNanos += now - since;
  }

  void batchDone(int count, long now) {
    long nanos = now - since;
    runningNanos += nanos;
    since = now;
    samples += count;
    double reading = (double) nanos / count;
    nanosPerSample =
        nanosPerSample == 0 ? reading : nanosPerSample + WEIGHT * (reading - nanosPerSample);
  }

  /** Time that is not a batch's, such as a validation, ends here. */
  void otherWorkDone(long now) {
    runningNanos += now - since;
    since = now;
  }

  double samplesPerSecond() {
    return nanosPerSample == 0 ? 0 : 1e9 / nanosPerSample;
  }

  /** Over the whole training, with what lies between the batches. */
  double overall() {
    return runningNanos == 0 ? 0 : samples * 1e9 / runningNanos;
  }

  double seconds() {
    return secondsBefore + runningNanos / 1e9;
  }
}
