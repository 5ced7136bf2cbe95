package org.layerloom.app.attention.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.layerloom.app.attention.choice.MapScale;
import org.layerloom.app.attention.choice.MapShow;
import org.layerloom.app.attention.choice.MapStage;
import org.layerloom.app.attention.choice.Palette;
import org.layerloom.app.attention.map.AttentionMap.Wish;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.sample.Sentence;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.LayerAttention;

class MapPainterTest {

  private static final int PAPER = 0xff111111;
  private static final int INK = 0xff999999;

  private final int[] colors = Palette.GREYS.table();
  private final MapPainter painter = new MapPainter(colors, PAPER, INK);

  private static AttentionMap map(LayerAttention layer) {
    return AttentionMap.of(
            Readings.of(Intervention.NONE, layer),
            new Wish(
                layer.head(0), Optional.empty(), MapStage.SOFTMAX, MapScale.FIXED, MapShow.HEAD))
        .orElseThrow();
  }

  /** One strong weight among many that are nothing. */
  private static AttentionMap single(int steps, int query, int key) {
    float[] weights = new float[steps * steps];
    weights[query * steps + key] = 1;
    float[] rest = new float[steps];
    return map(
        new LayerAttention(
            "layer", false, 1, steps, steps, rest, rest, rest, weights, Intervention.NONE));
  }

  private int[] paint(AttentionMap map, double scale, int side) {
    int[] pixels = new int[side * side];
    painter.paint(map, new MapPainter.Window(0, 0, scale), pixels, side, side);
    return pixels;
  }

  @Test
  void eachCellIsASquareWithALineBehindIt() {
    int[] pixels = paint(single(4, 1, 2), 10, 40);

    assertThat(pixels[12 * 40 + 25]).isEqualTo(colors[255]);
    assertThat(pixels[12 * 40 + 15]).isEqualTo(colors[0]);
    assertThat(pixels[19 * 40 + 25]).isEqualTo(PAPER);
    assertThat(pixels[12 * 40 + 29]).isEqualTo(PAPER);
  }

  @Test
  void noStrongWeightIsLostInASmallPicture() {
    for (int at = 0; at < 100; at += 7) {
      int[] pixels = paint(single(100, at, 99 - at), 0.2, 20);
      assertThat(Arrays.stream(pixels).filter(p -> p == colors[255]).count())
          .as("weight at " + at)
          .isEqualTo(1);
    }
  }

  @Test
  void causalCellsAreStripedAndSmallWeightsAreNot() {
    AttentionMap causal = map(Readings.layer("layer", true, 1, 4, 2, 1, Intervention.NONE));
    int[] pixels = paint(causal, 7, 28);
    long ink = Arrays.stream(pixels).filter(p -> p == INK).count();
    long paper = Arrays.stream(pixels).filter(p -> p == PAPER).count();

    assertThat(ink + paper).isEqualTo(6 * 49);
    assertThat(ink).isPositive().isLessThan(paper);
    assertThat(pixels[0]).isEqualTo(colors[255]); // The first query sees itself alone.
  }

  @Test
  void whatLiesBeyondTheMapIsSeeThrough() {
    int[] pixels = paint(single(4, 1, 2), 5, 30);
    assertThat(pixels[0]).isNotZero();
    assertThat(pixels[21]).isZero();
    assertThat(pixels[21 * 30]).isZero();
  }

  @Test
  void aWindowShowsItsPartOfTheMap() {
    int[] pixels = new int[100];
    painter.paint(single(50, 20, 30), new MapPainter.Window(28, 19, 2), pixels, 10, 10);
    assertThat(pixels[2 * 10 + 4]).isEqualTo(colors[255]);
    assertThat(Arrays.stream(pixels).filter(p -> p == colors[255]).count()).isEqualTo(4);
  }

  @Test
  void paddingIsDottedUnlikeStripesAndSmallWeights() {
    LayerAttention layer = Readings.layer("layer", true, 1, 4, 2, 1, Intervention.NONE);
    AttentionSnapshot whole = Readings.of(Intervention.NONE, layer);
    Sentence short4 =
        new Sentence(new float[6], 4, 6, whole.sentence().tokens(), Optional.empty(), 0);
    AttentionSnapshot padded =
        new AttentionSnapshot(
            whole.reading(), whole.unchanged(), short4, whole.change(), whole.moment());
    Wish wish =
        new Wish(
            layer.head(0), Optional.empty(), MapStage.SOFTMAX, MapScale.FIXED, MapShow.HEAD, true);
    AttentionMap map = AttentionMap.of(padded, wish).orElseThrow();

    assertThat(map.queries()).isEqualTo(6);
    assertThat(map.keys()).isEqualTo(6);
    assertThat(map.steps()).isEqualTo(4);
    assertThat(map.level(4, 0)).isEqualTo(AttentionMap.PADDING);
    assertThat(map.level(0, 5)).isEqualTo(AttentionMap.PADDING);
    assertThat(map.level(0, 3)).isEqualTo(AttentionMap.UNSEEN);
    assertThat(map.level(3, 0)).isNotNegative();
    assertThat(map.value(3, 2)).isEqualTo(layer.weight(0, 3, 2));
    assertThat(map.blanks()).containsExactly(AttentionMap.UNSEEN, AttentionMap.PADDING);
    assertThat(AttentionMap.of(whole, wish).orElseThrow().blanks())
        .containsExactly(AttentionMap.UNSEEN);

    int[] pixels = paint(map, 7, 42);
    assertThat(ink(pixels, 42, 0, 28)).isEqualTo(4 * 4);
    assertThat(painter.swatch(AttentionMap.PADDING, 14))
        .contains(INK, PAPER)
        .isNotEqualTo(painter.swatch(AttentionMap.UNSEEN, 14))
        .isNotEqualTo(painter.swatch(AttentionMap.HIDDEN, 14));
  }

  /** Pixels of ink in the square of a cell and the one beside it. */
  private static long ink(int[] pixels, int wide, int left, int top) {
    long count = 0;
    for (int y = top; y < top + 14; y++) {
      for (int x = left; x < left + 14; x++) {
        count += pixels[y * wide + x] == INK ? 1 : 0;
      }
    }
    return count;
  }
}
