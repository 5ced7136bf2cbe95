package org.layerloom.app.attention.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;
import org.layerloom.app.attention.choice.MapScale;
import org.layerloom.app.attention.choice.MapShow;
import org.layerloom.app.attention.choice.MapStage;
import org.layerloom.app.attention.choice.Palette;
import org.layerloom.app.attention.map.AttentionMap.Wish;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.LayerAttention;

class NewestWorkTest {

  private final Queue<Runnable> background = new ConcurrentLinkedQueue<>();
  private final List<MapStage> made = new ArrayList<>();
  private final NewestWork<MapSheet> maker =
      new NewestWork<>(background::add, sheet -> made.add(sheet.wish().stage()));

  @BeforeAll
  static void start() {
    FxThread.start();
  }

  private void make(int steps, MapStage stage) {
    LayerAttention layer = Readings.layer("layer", false, 8, steps, 2, 1, Intervention.NONE);
    Wish wish = new Wish(layer.head(0), Optional.empty(), stage, MapScale.HEAD, MapShow.HEAD);
    AttentionSnapshot reading = Readings.of(Intervention.NONE, layer);
    FxThread.run(
        () ->
            maker.order(
                MapSheet.takesLong(reading),
                () -> MapSheet.of(reading, wish, Palette.VIRIDIS, MapColors.of(true), 1)));
  }

  @Test
  void smallMapsAreThereAtOnce() {
    make(12, MapStage.SCORE);
    assertThat(made).containsExactly(MapStage.SCORE);
    assertThat(background).isEmpty();
  }

  @Test
  void ofLargeOnesOnlyTheNewestWishIsWorthTheWork() {
    make(100, MapStage.SCORE);
    make(100, MapStage.SCALED);
    make(100, MapStage.MASKED);
    make(100, MapStage.SOFTMAX);
    assertThat(made).isEmpty();
    assertThat(background).hasSize(1);
    background.remove().run();
    FxThread.until("the first", () -> made.equals(List.of(MapStage.SCORE)));
    FxThread.until("the newest is begun", () -> background.size() == 1);
    background.remove().run();
    FxThread.until("the newest", () -> made.equals(List.of(MapStage.SCORE, MapStage.SOFTMAX)));
    assertThat(background).isEmpty();
  }
}
