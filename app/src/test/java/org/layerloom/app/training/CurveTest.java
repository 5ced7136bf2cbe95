package org.layerloom.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CurveTest {

  private static final int BOUND = 800;

  private final Curve curve = new Curve();

  private void add(double... values) {
    for (double value : values) {
      curve.add(curve.size(), value);
    }
  }

  private double lowest() {
    return Arrays.stream(curve.points()[1]).min().orElseThrow();
  }

  private double highest() {
    return Arrays.stream(curve.points()[1]).max().orElseThrow();
  }

  @Test
  void keepsEachPointWhileThereAreFew() {
    add(3, 1, 2);

    assertThat(curve.points()).isDeepEqualTo(new double[][] {{0, 1, 2}, {3, 1, 2}});
  }

  @Test
  void neverHoldsMoreThanItsBoundHoweverLongItGrows() {
    for (int i = 0; i < 300_000; i++) {
      curve.add(i, i % 17);
      assertThat(curve.size()).isLessThanOrEqualTo(BOUND);
    }
    assertThat(curve.size()).isGreaterThan(BOUND / 4);
  }

  @Test
  void keepsASpikeWhereverItCame() {
    Random random = new Random(7);
    for (int length : new int[] {2_001, 4_000, 9_000, 70_000, 250_000}) {
      curve.clear();
      int up = random.nextInt(length - 1_000);
      int down = random.nextInt(length - 1_000);
      for (int i = 0; i < length; i++) {
        curve.add(i, i == up ? 100 : i == down ? -100 : random.nextDouble());
      }

      assertThat(highest()).as("the peak at %d of %d", up, length).isEqualTo(100);
      assertThat(lowest()).as("the dip at %d of %d", down, length).isEqualTo(-100);
    }
  }

  @Test
  void keepsItsPointsInTheOrderOfTime() {
    Random random = new Random(3);
    for (int i = 0; i < 100_000; i++) {
      curve.add(i, random.nextGaussian());
    }

    assertThat(curve.points()[0]).isSorted();
    assertThat(curve.points()[0][0]).isLessThan(400);
    assertThat(curve.points()[0][curve.size() - 1]).isGreaterThan(99_000);
  }

  @Test
  void beginsAnewAtFullDetailAfterBeingCleared() {
    for (int i = 0; i < 50_000; i++) {
      curve.add(i, i);
    }
    curve.clear();
    add(5, 6);

    assertThat(curve.points()).isDeepEqualTo(new double[][] {{0, 1}, {5, 6}});
  }

  @Test
  void handsOutPointsThatLaterOnesDoNotChange() {
    add(1);
    double[][] before = curve.points();
    add(2);

    assertThat(before).isDeepEqualTo(new double[][] {{0}, {1}});
  }
}
