package org.layerloom.app.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.train.BatchProgress;
import org.layerloom.engine.train.EpochResult;

class CurvesTest {

  private final Curves curves = new Curves();

  private static BatchProgress batch(int epoch, int batch, double loss, OptionalDouble accuracy) {
    return new BatchProgress(epoch, batch, 10, 3, loss, accuracy, 1_000, 1);
  }

  private static EpochResult epoch(int epoch, double validationLoss, boolean best) {
    return new EpochResult(
        epoch,
        0.5,
        OptionalDouble.of(0.9),
        OptionalDouble.of(validationLoss),
        OptionalDouble.of(0.8),
        best,
        1);
  }

  @Test
  void beginsTheRunningMeanAsAPlainMean() {
    curves.add(batch(1, 1, 4, OptionalDouble.empty()));
    curves.add(batch(1, 2, 2, OptionalDouble.empty()));
    curves.add(batch(1, 3, 0, OptionalDouble.empty()));

    assertThat(curves.loss.batches.points()[1]).containsExactly(4, 2, 0);
    assertThat(curves.loss.smooth.points()[1])
        .containsExactly(new double[] {4, 3, 2}, within(1e-9));
  }

  @Test
  void letsTheRunningMeanFollowSlowlyLater() {
    assertThat(meanAfterAJump(2_000)).isCloseTo(1.02, within(1e-9));
  }

  @Test
  void letsTheRunningMeanReachNoFurtherThanAnEpoch() {
    assertThat(meanAfterAJump(4)).isCloseTo(1.25, within(1e-9));
    assertThat(meanAfterAJump(1)).isCloseTo(2, within(1e-9));
  }

  /** After a thousand batches with a loss of 1, one with a loss of 2. */
  private double meanAfterAJump(int batchesPerEpoch) {
    curves.clear();
    for (int i = 0; i <= 1_000; i++) {
      curves.add(
          new BatchProgress(
              1 + i / batchesPerEpoch,
              1 + i % batchesPerEpoch,
              batchesPerEpoch,
              1_001,
              i < 1_000 ? 1 : 2,
              OptionalDouble.empty(),
              1_000,
              1));
    }
    double[] smooth = curves.loss.smooth.points()[1];
    return smooth[smooth.length - 1];
  }

  @Test
  void placesBatchesWithinTheirEpochAndEpochsAtTheirEnd() {
    curves.add(batch(2, 5, 1, OptionalDouble.of(0.5)));
    curves.add(epoch(2, 0.7, true));

    assertThat(curves.position()).isEqualTo(1.5);
    assertThat(curves.accuracy.batches.points()).isDeepEqualTo(new double[][] {{1.5}, {0.5}});
    assertThat(curves.loss.validation.points()).isDeepEqualTo(new double[][] {{2}, {0.7}});
    assertThat(curves.accuracy.validation.points()).isDeepEqualTo(new double[][] {{2}, {0.8}});
  }

  @Test
  void drawsNoAccuracyWhereThereAreNoClasses() {
    curves.add(batch(1, 1, 1, OptionalDouble.empty()));

    assertThat(curves.accuracy.batches.size()).isZero();
    assertThat(curves.accuracy.smooth.size()).isZero();
  }

  @Test
  void remembersTheBestEpochThoughLaterOnesAreWorse() {
    assertThat(curves.bestEpoch()).isEmpty();
    curves.add(epoch(1, 0.9, true));
    curves.add(epoch(2, 0.7, true));
    curves.add(epoch(3, 0.8, false));

    assertThat(curves.bestEpoch()).hasValue(2);
  }

  @Test
  void forgetsEverythingBeforeTheNextTraining() {
    curves.add(batch(1, 1, 8, OptionalDouble.of(0.1)));
    curves.add(epoch(1, 0.9, true));
    curves.clear();
    curves.add(batch(1, 1, 2, OptionalDouble.of(0.4)));

    assertThat(curves.bestEpoch()).isEmpty();
    assertThat(curves.loss.smooth.points()[1]).containsExactly(2);
    assertThat(curves.loss.validation.size()).isZero();
  }
}
