package org.layerloom.engine.train;

import java.util.OptionalDouble;

/**
 * What an epoch came to.
 *
 * @param epoch from 1
 * @param loss the mean over the epoch's batches, dropout at work, as the weights changed
 * @param accuracy likewise; empty where there are no classes
 * @param validationLoss on the validation samples after the epoch; empty where there are none
 * @param best whether no epoch before was better: by validation loss where there is one, else by
 *     loss
 * @param seconds since the training began, pauses left out
 */
public record EpochResult(
    int epoch,
    double loss,
    OptionalDouble accuracy,
    OptionalDouble validationLoss,
    OptionalDouble validationAccuracy,
    boolean best,
    double seconds) {

  /** What epochs are compared by: the smaller, the better. */
  public double judgedBy() {
    return validationLoss.orElse(loss);
  }
}
