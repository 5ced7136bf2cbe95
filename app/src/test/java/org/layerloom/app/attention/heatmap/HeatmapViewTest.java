package org.layerloom.app.attention.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;
import org.layerloom.app.attention.choice.AttentionChoices;
import org.layerloom.app.attention.choice.MapScale;
import org.layerloom.app.attention.choice.MapShow;
import org.layerloom.app.attention.choice.MapStage;
import org.layerloom.app.attention.choice.Palette;
import org.layerloom.app.attention.map.AttentionMap;
import org.layerloom.app.attention.map.AttentionMap.Wish;
import org.layerloom.app.attention.map.Readings;
import org.layerloom.app.language.Language;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.LayerAttention;

/** The pixels of the large map as it lies on the page. */
class HeatmapViewTest {

  private static final int STRONGEST = Palette.VIRIDIS.table()[Palette.SIZE - 1];
  private static final int NOTHING = Palette.VIRIDIS.table()[0];

  private final MapZoom zoom = new MapZoom();
  private Stage stage;
  private HeatmapView view;

  @BeforeEach
  void open() {
    FxThread.start();
    FxThread.run(
        () -> {
          view =
              new HeatmapView(
                  new AttentionChoices(), zoom, new Language(Locale.ENGLISH).texts(), true);
          stage = new Stage();
          stage.setScene(new Scene(view, 560, 480));
          stage.show();
        });
  }

  @AfterEach
  void close() {
    FxThread.run(stage::close);
  }

  /** A map with one strong weight among many that are nothing. */
  private void show(int steps, int query, int key) {
    float[] weights = new float[steps * steps];
    weights[query * steps + key] = 1;
    float[] rest = new float[steps];
    LayerAttention layer =
        new LayerAttention(
            "layer", false, 1, steps, steps, rest, rest, rest, weights, Intervention.NONE);
    AttentionMap map =
        AttentionMap.of(
                Readings.of(Intervention.NONE, layer),
                new Wish(
                    layer.head(0),
                    Optional.empty(),
                    MapStage.SOFTMAX,
                    MapScale.FIXED,
                    MapShow.HEAD))
            .orElseThrow();
    List<String> tokens = IntStream.range(0, steps).mapToObj(i -> "t" + i).toList();
    view.show(Optional.of(new HeatmapView.Content(map, layer, 0, tokens, tokens)));
    view.layout();
  }

  private ImageView picture() {
    return (ImageView) view.getChildrenUnmodifiable().get(0);
  }

  private int pixel(double x, double y) {
    return picture().getImage().getPixelReader().getArgb((int) x, (int) y);
  }

  private long strongPixels() {
    return IntStream.range(0, (int) picture().getImage().getWidth())
        .mapToLong(
            x ->
                IntStream.range(0, (int) picture().getImage().getHeight())
                    .filter(y -> pixel(x, y) == STRONGEST)
                    .count())
        .sum();
  }

  /** A cell of less than a pixel is in the one where it begins, or in the next. */
  private boolean strongestNear(double x, double y) {
    return IntStream.range(0, 4)
        .anyMatch(
            i ->
                x + i % 2 < picture().getImage().getWidth()
                    && y + i / 2 < picture().getImage().getHeight()
                    && pixel(x + i % 2, y + i / 2) == STRONGEST);
  }

  @Test
  void aStrongCellAmongAMillionIsSeenFromAfarAndWhereItIs() {
    FxThread.run(
        () -> {
          for (int at : new int[] {0, 1, 333, 512, 777, 1022, 1023}) {
            int key = 1023 - at;
            show(1024, at, key);
            MapGeometry far = view.geometry();

            assertThat(far.scale()).isLessThan(0.5);
            assertThat(strongPixels()).as("cell " + at).isBetween(1L, 4L);
            assertThat(strongestNear(far.x(key) - far.left(), far.y(at) - far.top()))
                .as("cell " + at)
                .isTrue();
          }
        });
  }

  @Test
  void zoomedInItIsASquareThatMovesWithTheMap() {
    FxThread.run(
        () -> {
          show(1024, 500, 600);
          double x = view.geometry().x(600);
          double y = view.geometry().y(500);
          for (int i = 0; i < 30; i++) {
            view.geometry().zoom(zoom, 1.25, x, y);
            view.layout();
          }
          MapGeometry near = view.geometry();
          double side = near.scale();
          assertThat(side).isGreaterThan(40);
          // All of it but the line behind it, and nothing else.
          assertThat(strongPixels())
              .isBetween((long) ((side - 2) * (side - 2)), (long) (side * side));
          double left = near.x(600) - near.left();
          double top = near.y(500) - near.top();
          assertThat(pixel(left + side / 2, top + side / 2)).isEqualTo(STRONGEST);
          assertThat(pixel(left + side * 1.5, top + side / 2)).isEqualTo(NOTHING);

          near.pan(zoom, -15, -10);
          view.layout();
          assertThat(pixel(left - 15 + side / 2, top - 10 + side / 2)).isEqualTo(STRONGEST);
          assertThat(pixel(left - 15 - side / 2, top - 10 + side / 2)).isEqualTo(NOTHING);
        });
  }

  @Test
  void onAFinerScreenEachCellHasMorePixelsAndSharpEdges() {
    FxThread.run(
        () -> {
          show(11, 4, 5);
          double wide = picture().getImage().getWidth();
          stage.setRenderScaleX(2);
          stage.setRenderScaleY(2);
          view.layout();

          assertThat(picture().getImage().getWidth()).isEqualTo(2 * wide);
          assertThat(picture().getFitWidth()).isEqualTo(wide);
          MapGeometry at = view.geometry();
          double left = 2 * (at.x(5) - at.left());
          double top = 2 * (at.y(4) - at.top());
          assertThat(pixel(left, top)).isEqualTo(STRONGEST);
          assertThat(pixel(left - 3, top)).isEqualTo(NOTHING); // Behind a line of two pixels.
          assertThat(pixel(left - 2, top)).isNotIn(STRONGEST, NOTHING);
          assertThat(pixel(left + 2 * at.scale() - 3, top)).isEqualTo(STRONGEST);
        });
  }
}
