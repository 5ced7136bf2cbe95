package org.layerloom.app.training;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.layerloom.engine.train.BatchProgress;
import org.layerloom.engine.train.EpochResult;

/** The curves of one training: each batch, their running mean, and validation after each epoch. */
final class Curves {

  /**
   * Over how many batches the running mean reaches at most. Never beyond one epoch: where an epoch
   * has few batches, the mean would lag behind the validation.
   */
  private static final int REACH = 50;

  /** One measure over the training. */
  static final class Measure {
    final Curve batches = new Curve();
    final Curve smooth = new Curve();
    final Curve validation = new Curve();
    private double mean = Double.NaN;
    private int seen;

    private void clear() {
      batches.clear();
      smooth.clear();
      validation.clear();
      mean = Double.NaN;
      seen = 0;
    }

    private void batch(double x, double value, int batchesPerEpoch) {
      batches.add(x, value);
      seen++;
      // A plain mean at first, so that the beginning is not glued to the first batch.
      double weight = 1.0 / Math.min(seen, Math.min(REACH, batchesPerEpoch));
      mean = Double.isNaN(mean) ? value : mean + weight * (value - mean);
      smooth.add(x, mean);
    }
  }

  final Measure loss = new Measure();
  final Measure accuracy = new Measure();
  private OptionalInt bestEpoch = OptionalInt.empty();
  private double position;

  void clear() {
    loss.clear();
    accuracy.clear();
    bestEpoch = OptionalInt.empty();
    position = 0;
  }

  void add(BatchProgress progress) {
    position = progress.position();
    int epoch = progress.batchesPerEpoch();
    loss.batch(position, progress.loss(), epoch);
    progress.accuracy().ifPresent(value -> accuracy.batch(position, value, epoch));
  }

  void add(EpochResult result) {
    add(loss.validation, result.epoch(), result.validationLoss());
    add(accuracy.validation, result.epoch(), result.validationAccuracy());
    if (result.best()) {
      bestEpoch = OptionalInt.of(result.epoch());
    }
  }

  private static void add(Curve curve, int epoch, OptionalDouble value) {
    value.ifPresent(v -> curve.add(epoch, v));
  }

  OptionalInt bestEpoch() {
    return bestEpoch;
  }

  /** Epochs passed so far, with the part of the current one. */
  double position() {
    return position;
  }
}
