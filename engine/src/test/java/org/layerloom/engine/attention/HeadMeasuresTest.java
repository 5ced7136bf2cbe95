package org.layerloom.engine.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadMeasuresTest {

  private static LayerAttention layer(int heads, int steps, int keySteps, float... weights) {
    return new LayerAttention(
        "layer",
        false,
        heads,
        steps,
        keySteps,
        new float[heads * steps],
        new float[heads * keySteps],
        new float[heads * keySteps],
        weights,
        Intervention.NONE);
  }

  @Test
  void measuresEachHeadByItself() {
    LayerAttention layer =
        layer(
            2, 3, 3, //
            0.5f, 0.5f, 0, 0, 1, 0, 0.25f, 0.25f, 0.5f, //
            0, 0, 1, 0, 1, 0, 1, 0, 0);

    HeadMeasures first = HeadMeasures.of(layer, 0);
    HeadMeasures second = HeadMeasures.of(layer, 1);

    double twoEven = Math.log(2);
    double last = 0.5 * Math.log(4) + 0.5 * Math.log(2);
    assertThat(first.entropy()).isCloseTo((twoEven + 0 + last) / 3, within(1e-6));
    assertThat(first.diagonal()).isCloseTo((0.5 + 1 + 0.5) / 3, within(1e-6));
    assertThat(first.previous()).isCloseTo((0 + 0.25) / 2, within(1e-6));
    assertThat(first.first()).isCloseTo((0.5 + 0 + 0.25) / 3, within(1e-6));
    assertThat(first.antiDiagonal()).isCloseTo((0 + 1 + 0.25) / 3, within(1e-6));
    assertThat(first.column()).isCloseTo((0.5 + 1 + 0.25) / 3, within(1e-6));
    assertThat(second.entropy()).isZero();
    assertThat(second.antiDiagonal()).isCloseTo(1, within(1e-6));
    assertThat(second.column()).isCloseTo(1.0 / 3, within(1e-6));
  }

  @Test
  void takesLayersThatLookAtAnotherSequence() {
    HeadMeasures measures = HeadMeasures.of(layer(1, 3, 2, 1, 0, 0.5f, 0.5f, 0, 1), 0);

    assertThat(measures.diagonal()).isCloseTo((1 + 0.5) / 3, within(1e-6));
    assertThat(measures.previous()).isCloseTo((0.5 + 1) / 2, within(1e-6));
    assertThat(measures.column()).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void rollsOutThroughAllLayersWithTheirResiduals() {
    LayerAttention swap = layer(1, 2, 2, 0, 1, 1, 0);
    LayerAttention even = layer(2, 2, 2, 1, 0, 1, 0, 0, 1, 0, 1);

    assertThat(Rollout.of(List.of(swap))).isEqualTo(new float[][] {{0.5f, 0.5f}, {0.5f, 0.5f}});
    // (mean + I) / 2 of the second is [.75 .25; .25 .75].
    assertThat(Rollout.of(List.of(even))).isEqualTo(new float[][] {{.75f, .25f}, {.25f, .75f}});
    assertThat(Rollout.of(List.of(even, even)))
        .isEqualTo(new float[][] {{.625f, .375f}, {.375f, .625f}});
    assertThatThrownBy(() -> Rollout.of(List.of(swap, layer(1, 2, 1, 1, 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
