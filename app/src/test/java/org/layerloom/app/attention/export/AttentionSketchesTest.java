package org.layerloom.app.attention.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;
import org.layerloom.app.attention.choice.HeadColors;
import org.layerloom.app.attention.choice.MapScale;
import org.layerloom.app.attention.choice.MapShow;
import org.layerloom.app.attention.choice.MapStage;
import org.layerloom.app.attention.choice.Palette;
import org.layerloom.app.attention.choice.TokenSelection;
import org.layerloom.app.attention.lines.AttentionLines;
import org.layerloom.app.attention.map.AttentionMap;
import org.layerloom.app.attention.map.AttentionMap.Wish;
import org.layerloom.app.attention.map.MapColors;
import org.layerloom.app.attention.map.Readings;
import org.layerloom.app.attention.model.TrainingTrail.Mark;
import org.layerloom.app.attention.picture.Sketch;
import org.layerloom.app.attention.picture.Sketch.Box;
import org.layerloom.app.attention.picture.Sketch.Stroke;
import org.layerloom.app.attention.picture.Sketch.Words;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.time.Frame;
import org.layerloom.app.attention.time.TimeMeasure;
import org.layerloom.engine.attention.HeadMeasures;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.attention.LayerAttention;

class AttentionSketchesTest {

  private final LayerAttention layer = Readings.layer("one", true, 2, 5, 3, 1, Intervention.NONE);
  private final AttentionSnapshot snapshot = Readings.of(Intervention.NONE, layer);
  private final AttentionSketches sketches =
      new AttentionSketches(snapshot, id -> "Block", "head", false, Locale.ENGLISH);

  private static List<String> words(Sketch sketch) {
    return sketch.marks().stream()
        .filter(Words.class::isInstance)
        .map(m -> ((Words) m).text())
        .toList();
  }

  private static List<Stroke> strokes(Sketch sketch) {
    return sketch.marks().stream()
        .filter(Stroke.class::isInstance)
        .map(Stroke.class::cast)
        .toList();
  }

  @Test
  void aMapHasItsCellsInTheColoursOfThePageItsTokensAndItsBar() {
    Wish wish =
        new Wish(layer.head(1), Optional.empty(), MapStage.SOFTMAX, MapScale.FIXED, MapShow.HEAD);
    AttentionMap map = AttentionMap.of(snapshot, wish).orElseThrow();
    Sketch sketch = sketches.map(wish, Palette.CIVIDIS, "Title", "note").orElseThrow();

    int color = Palette.CIVIDIS.table()[map.level(4, 0)] & 0xffffff;
    List<Box> cells =
        sketch.marks().stream()
            .filter(m -> m instanceof Box b && b.high() == 28)
            .map(Box.class::cast)
            .toList();
    assertThat(cells).anyMatch(b -> b.rgb() == color && b.y() == cells.get(0).y() + 4 * 28);
    assertThat(words(sketch)).contains("Title", "note", "t0", "t4", "0.00", "0.50", "1.00");
    assertThat(strokes(sketch)).as("cells that are not seen").hasSize(10);
  }

  @Test
  void allHeadsStandInARowWithTheirNames() {
    Sketch sketch =
        sketches.grid(MapStage.SOFTMAX, MapScale.HEAD, Palette.VIRIDIS, "Title", "note");

    assertThat(words(sketch)).contains("Block · head 1", "Block · head 2", "t3");
    assertThat(strokes(sketch)).hasSize(20);
  }

  @Test
  void linesHaveTheColourAndDashesOfTheirHead() {
    Sketch sketch =
        sketches.lines(layer, List.of(1), TokenSelection.NONE, Optional.empty(), "Title", "note");
    AttentionLines lines = AttentionLines.of(layer, Set.of(1));

    assertThat(strokes(sketch)).hasSize(lines.lines().size() + 1);
    assertThat(strokes(sketch)).allMatch(s -> s.rgb() == HeadColors.of(false).rgb(1));
    assertThat(strokes(sketch)).allMatch(s -> s.dashes().equals(List.of(7.0, 3.0)));
    assertThat(strokes(sketch)).anyMatch(s -> s.opacity() == 1);
  }

  @Test
  void picturesHaveTheColoursOfThePage() {
    FxThread.start();
    for (boolean dark : new boolean[] {true, false}) {
      MapColors page = MapColors.of(dark);
      SketchColors file = SketchColors.of(dark);
      assertThat(Color.web(String.format("#%06x", file.text()))).isEqualTo(page.text());
      assertThat(Color.web(String.format("#%06x", file.muted()))).isEqualTo(page.muted());
      assertThat(Color.web(String.format("#%06x", file.query()))).isEqualTo(page.query());
      assertThat(Color.web(String.format("#%06x", file.key()))).isEqualTo(page.key());
      assertThat(file.paper()).isEqualTo(page.paper() & 0xffffff);
      assertThat(file.ink()).isEqualTo(page.ink() & 0xffffff);
    }
  }

  private Frame frame(long step, double entropy, double other) {
    Map<Head, HeadMeasures> measures =
        Map.of(layer.head(0), measures(entropy), layer.head(1), measures(other));
    return new Frame(
        new Mark((int) step / 10, step, new float[0]),
        Optional.of(new Frame.Read(snapshot, measures)));
  }

  private static HeadMeasures measures(double entropy) {
    return new HeadMeasures(entropy, 0.5, 0.5, 0.5, 0.5, 0.5);
  }

  @Test
  void curvesFillThePictureAndTheirTicksAreRoundNumbers() {
    List<Frame> frames = List.of(frame(0, 4.80, 4.91), frame(30, 4.85, 4.82));
    TimeCurves curves = new TimeCurves(frames, "project", id -> "Block");
    Sketch sketch =
        sketches.curves(curves, layer.layerId(), TimeMeasure.ENTROPY, "step", "Title", "note");

    List<Stroke> thick = strokes(sketch).stream().filter(line -> line.wide() == 2).toList();
    double top = thick.stream().mapToDouble(l -> Math.min(l.y1(), l.y2())).min().orElseThrow();
    double bottom = thick.stream().mapToDouble(l -> Math.max(l.y1(), l.y2())).max().orElseThrow();
    assertThat(bottom - top).as("a difference of 0.11 is seen").isBetween(190.0, 240.0);
    assertThat(words(sketch)).contains("4.80", "4.82", "4.90").doesNotContain("0.00");
    assertThat(words(sketch)).contains("0", "5", "10", "30", "step");
  }

  @Test
  void sharesAreDrawnFromNothingToAll() {
    List<Frame> frames = List.of(frame(0, 1, 1), frame(30, 1, 1));
    TimeCurves curves = new TimeCurves(frames, "project", id -> "Block");
    Sketch sketch =
        sketches.curves(curves, layer.layerId(), TimeMeasure.FIRST, "step", "Title", "note");

    assertThat(words(sketch)).contains("0.0", "0.2", "1.0");
  }
}
