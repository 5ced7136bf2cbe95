package org.layerloom.app.attention.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.layerloom.app.attention.choice.Cell;
import org.layerloom.app.attention.map.Readings;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.attention.LayerAttention;

class HeadStepsTest {

  private static final Intervention CHANGE =
      new Intervention(Set.of(), Map.of(new Head("layer", 1), 0.3), Set.of(2));

  private final LayerAttention layer = Readings.layer("layer", true, 2, 6, 4, 7, CHANGE);

  @Test
  void everyStepLeadsToTheWeightThatIsShown() {
    for (int head = 0; head < 2; head++) {
      for (int query = 0; query < 6; query++) {
        for (int key = 0; key < 6; key++) {
          HeadSteps steps = HeadSteps.of(layer, head, new Cell(query, key));
          assertThat(Arrays.stream(steps.product()).sum()).isEqualTo(steps.score(), within(1e-9));
          double temperature = head == 1 ? 0.3 : 1;
          assertThat(steps.scaled()).isEqualTo(steps.score() / 2 / temperature, within(1e-9));
          assertThat(steps.weight()).isEqualTo(layer.weight(head, query, key), within(1e-6));
          for (int i = 0; i < 4; i++) {
            assertThat(steps.added()[i])
                .isEqualTo(steps.weight() * layer.value(head, key, i), within(1e-9));
          }
        }
      }
    }
  }

  @Test
  void countsTheKeysThatTheQuerySees() {
    assertThat(HeadSteps.of(layer, 0, new Cell(1, 0)).seen()).isEqualTo(2);
    assertThat(HeadSteps.of(layer, 0, new Cell(5, 0)).seen()).isEqualTo(5);
    assertThat(HeadSteps.of(layer, 0, new Cell(5, 2)).sees()).isFalse();
    assertThat(HeadSteps.of(layer, 0, new Cell(0, 1)).weight()).isZero();
  }

  @Test
  void largeScoresStayNumbers() {
    float[] large = {60, 60, 60, 60};
    float[] values = {1, 1, 1, 1};
    LayerAttention loud =
        new LayerAttention(
            "loud",
            false,
            1,
            2,
            2,
            large,
            large,
            values,
            new float[] {.5f, .5f, .5f, .5f},
            Intervention.NONE);
    HeadSteps steps = HeadSteps.of(loud, 0, new Cell(0, 1));

    assertThat(steps.scaled()).isGreaterThan(1000);
    assertThat(steps.sum()).isEqualTo(2, within(1e-9));
    assertThat(steps.weight()).isEqualTo(0.5, within(1e-9));
  }
}
