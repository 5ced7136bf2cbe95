package org.layerloom.app.attention.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.layerloom.app.attention.choice.MapScale;
import org.layerloom.app.attention.choice.MapShow;
import org.layerloom.app.attention.choice.MapStage;
import org.layerloom.app.attention.choice.Palette;
import org.layerloom.app.attention.map.AttentionMap.Wish;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.attention.LayerAttention;
import org.layerloom.engine.attention.Rollout;

class AttentionMapTest {

  private static final Head FIRST = new Head("one", 0);
  private static final Head SECOND = new Head("one", 1);

  private final LayerAttention one = Readings.layer("one", false, 2, 5, 3, 1, Intervention.NONE);
  private final LayerAttention two = Readings.layer("two", true, 2, 5, 3, 2, Intervention.NONE);
  private final AttentionSnapshot snapshot = Readings.of(Intervention.NONE, one, two);

  private AttentionMap map(Head head, MapStage stage, MapScale scale, MapShow show) {
    return AttentionMap.of(snapshot, new Wish(head, Optional.of(SECOND), stage, scale, show))
        .orElseThrow();
  }

  @Test
  void showsEachStageOfAHead() {
    for (int query = 0; query < 5; query++) {
      for (int key = 0; key < 5; key++) {
        assertThat(map(FIRST, MapStage.SCORE, MapScale.HEAD, MapShow.HEAD).value(query, key))
            .isEqualTo((float) one.score(0, query, key), within(1e-5f));
        assertThat(map(FIRST, MapStage.SCALED, MapScale.HEAD, MapShow.HEAD).value(query, key))
            .isEqualTo((float) one.scaled(0, query, key), within(1e-5f));
        assertThat(map(FIRST, MapStage.SOFTMAX, MapScale.HEAD, MapShow.HEAD).value(query, key))
            .isEqualTo(one.weight(0, query, key));
      }
    }
  }

  @Test
  void tellsCausalCellsFromSmallWeightsAndFromHiddenKeys() {
    Intervention hidden = new Intervention(Set.of(), java.util.Map.of(), Set.of(1));
    LayerAttention causal = Readings.layer("two", true, 1, 5, 3, 2, hidden);
    AttentionMap map =
        AttentionMap.of(
                Readings.of(hidden, causal),
                new Wish(
                    causal.head(0),
                    Optional.empty(),
                    MapStage.SOFTMAX,
                    MapScale.HEAD,
                    MapShow.HEAD))
            .orElseThrow();

    assertThat(map.level(2, 3)).isEqualTo(AttentionMap.UNSEEN);
    assertThat(map.level(2, 1)).isEqualTo(AttentionMap.HIDDEN);
    assertThat(map.level(2, 0)).isNotNegative();
  }

  @Test
  void scoresAreThereForCellsThatNobodySees() {
    Head causal = new Head("two", 0);
    assertThat(map(causal, MapStage.SCALED, MapScale.HEAD, MapShow.HEAD).level(0, 4))
        .isNotNegative();
    assertThat(map(causal, MapStage.MASKED, MapScale.HEAD, MapShow.HEAD).level(0, 4))
        .isEqualTo(AttentionMap.UNSEEN);
  }

  @Test
  void coloursReachAsFarAsTheScaleSays() {
    AttentionMap head = map(FIRST, MapStage.SOFTMAX, MapScale.HEAD, MapShow.HEAD);
    AttentionMap layer = map(FIRST, MapStage.SOFTMAX, MapScale.LAYER, MapShow.HEAD);
    AttentionMap other = map(SECOND, MapStage.SOFTMAX, MapScale.LAYER, MapShow.HEAD);

    assertThat(head.high()).isEqualTo(largest(0), within(1e-7));
    assertThat(layer.high()).isEqualTo(Math.max(largest(0), largest(1)), within(1e-7));
    assertThat(other.high()).isEqualTo(layer.high());
    assertThat(map(FIRST, MapStage.SOFTMAX, MapScale.FIXED, MapShow.HEAD).high()).isEqualTo(1);
    assertThat(head.low()).isZero();
  }

  private double largest(int head) {
    double largest = 0;
    for (int i = 0; i < 25; i++) {
      largest = Math.max(largest, one.weight(head, i / 5, i % 5));
    }
    return largest;
  }

  @Test
  void aLogarithmicScaleGivesEachPowerOfTenTheSameRoom() {
    AttentionMap log = map(FIRST, MapStage.SOFTMAX, MapScale.LOG, MapShow.HEAD);

    assertThat(log.place(1)).isEqualTo(1);
    assertThat(log.place(0.01)).isEqualTo(0.5, within(1e-12));
    assertThat(log.place(0)).isZero();
    assertThat(log.number(0.25)).isEqualTo(0.001, within(1e-12));
    assertThat(BarTicks.places(log)).hasSize(5);
  }

  @Test
  void signedNumbersHaveZeroInTheMiddle() {
    AttentionMap scores = map(FIRST, MapStage.SCORE, MapScale.FIXED, MapShow.HEAD);

    assertThat(scores.isSigned()).isTrue();
    assertThat(scores.place(0)).isEqualTo(0.5, within(1e-12));
    assertThat(scores.low()).isEqualTo(-scores.high());
    assertThat(scores.palette(Palette.GREYS)).isEqualTo(Palette.BLUE_ORANGE);
  }

  @Test
  void showsMeanDifferenceAndRollout() {
    AttentionMap mean = map(FIRST, MapStage.SOFTMAX, MapScale.HEAD, MapShow.MEAN);
    AttentionMap difference = map(FIRST, MapStage.SOFTMAX, MapScale.HEAD, MapShow.DIFFERENCE);
    AttentionMap rollout = map(new Head("two", 1), MapStage.SCORE, MapScale.HEAD, MapShow.ROLLOUT);
    float[][] rolled = Rollout.of(java.util.List.of(one, two));

    assertThat(mean.value(1, 2)).isEqualTo((float) Rollout.mean(one, 1, 2), within(1e-6f));
    assertThat(difference.value(1, 2)).isEqualTo(one.weight(0, 1, 2) - one.weight(1, 1, 2));
    assertThat(difference.isSigned()).isTrue();
    assertThat(rollout.value(3, 1)).isEqualTo(rolled[3][1]);
    assertThat(rollout.isSigned()).isFalse();
  }

  @Test
  void headsOfDifferentLengthHaveNoDifference() {
    LayerAttention shorter = Readings.layer("two", false, 2, 4, 3, 2, Intervention.NONE);
    AttentionSnapshot mixed = Readings.of(Intervention.NONE, one, shorter);
    Wish wish =
        new Wish(
            FIRST,
            Optional.of(shorter.head(0)),
            MapStage.SOFTMAX,
            MapScale.HEAD,
            MapShow.DIFFERENCE);

    assertThat(AttentionMap.of(mixed, wish)).isEmpty();
  }
}
