package org.layerloom.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxisTicksTest {

  @Test
  void areRoundNumbersWithinTheRange() {
    assertThat(AxisTicks.between(-1.08, 1.08, 6)).containsExactly(-1.0, -0.5, 0.0, 0.5, 1.0);
    assertThat(AxisTicks.between(0, 70, 6)).containsExactly(0.0, 20.0, 40.0, 60.0);
  }

  @Test
  void areNeverMoreThanThereIsRoomForAndAtLeastOne() {
    for (double low = -7.3; low < 7; low += 0.37) {
      for (double width = 0.001; width < 10_000; width *= 1.7) {
        for (int most = 2; most <= 6; most++) {
          assertThat(AxisTicks.between(low, low + width, most))
              .as("%s to %s", low, low + width)
              .hasSizeBetween(1, most);
        }
      }
    }
  }

  @Test
  void areNoneWhereThereIsNoRange() {
    assertThat(AxisTicks.between(1, 1, 5)).isEmpty();
    assertThat(AxisTicks.between(0, Double.NaN, 5)).isEmpty();
  }
}
