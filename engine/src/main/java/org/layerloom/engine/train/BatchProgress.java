package org.layerloom.engine.train;

import java.util.OptionalDouble;

/**
 * What one step of the training found.
 *
 * @param epoch from 1
 * @param batch within the epoch, from 1
 * @param loss the mean over this batch, before the step
 * @param accuracy the share of classes found in this batch; empty where there are no classes
 * @param samplesPerSecond over the last moments, pauses left out
 * @param secondsLeft until the last epoch ends, at this speed
 */
public record BatchProgress(
    int epoch,
    int batch,
    int batchesPerEpoch,
    int epochs,
    double loss,
    OptionalDouble accuracy,
    double samplesPerSecond,
    double secondsLeft) {

  /** Epochs passed, with the part of the current one: 1.5 in the middle of the second. */
  public double position() {
    return epoch - 1 + (double) batch / batchesPerEpoch;
  }
}
