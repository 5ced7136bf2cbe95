package org.layerloom.graph.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.layerloom.graph.model.Point;

class EdgeScrollTest {
  private static Point speed(double x, double y) {
    return EdgeScroll.speed(x, y, 800, 600);
  }

  @Test
  void isStillAwayFromTheBorder() {
    assertThat(speed(400, 300)).isEqualTo(new Point(0, 0));
    assertThat(speed(28, 572)).isEqualTo(new Point(0, 0));
  }

  @Test
  void showsWhatLiesBeyondTheBorderThatIsNear() {
    assertThat(speed(14, 300)).isEqualTo(new Point(450, 0));
    assertThat(speed(400, 586)).isEqualTo(new Point(0, -450));
  }

  @Test
  void isNoFasterFarOutside() {
    assertThat(speed(-500, 900)).isEqualTo(new Point(900, -900));
  }
}
