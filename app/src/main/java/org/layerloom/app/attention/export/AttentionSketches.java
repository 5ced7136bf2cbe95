package org.layerloom.app.attention.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.layerloom.app.attention.choice.Cell;
import org.layerloom.app.attention.choice.HeadColors;
import org.layerloom.app.attention.choice.MapScale;
import org.layerloom.app.attention.choice.MapShow;
import org.layerloom.app.attention.choice.MapStage;
import org.layerloom.app.attention.choice.Palette;
import org.layerloom.app.attention.choice.TokenSelection;
import org.layerloom.app.attention.lines.AttentionLines;
import org.layerloom.app.attention.lines.AttentionLines.Line;
import org.layerloom.app.attention.map.AttentionMap;
import org.layerloom.app.attention.map.AttentionMap.Wish;
import org.layerloom.app.attention.picture.Sketch;
import org.layerloom.app.attention.picture.Sketch.Anchor;
import org.layerloom.app.attention.picture.Sketch.Stroke;
import org.layerloom.app.attention.picture.Sketch.Words;
import org.layerloom.app.attention.sample.AttentionSnapshot;
import org.layerloom.app.attention.sample.TokenLabel;
import org.layerloom.app.attention.time.TimeMeasure;
import org.layerloom.app.language.AppTexts;
import org.layerloom.engine.attention.Intervention.Head;
import org.layerloom.engine.attention.LayerAttention;

/** The views of the page as pictures for files. On any thread, with or without a display. */
public final class AttentionSketches {

  private static final double EDGE = 16;
  private static final double TITLE = 15;

  /** The largest side of a map's picture; cells shrink to it. */
  private static final double MAP = 640;

  private static final double SMALL = 168;

  private final AttentionSnapshot snapshot;
  private final UnaryOperator<String> layerNames;
  private final String head;
  private final SketchColors colors;
  private final HeadColors headColors;
  private final Locale locale;

  /**
   * Pictures of a reading.
   *
   * @param layerNames the name of each layer, by its id
   * @param head the word for a head
   */
  public AttentionSketches(
      AttentionSnapshot snapshot,
      UnaryOperator<String> layerNames,
      String head,
      boolean dark,
      Locale locale) {
    this.snapshot = snapshot;
    this.layerNames = layerNames;
    this.head = head;
    this.colors = SketchColors.of(dark);
    this.headColors = HeadColors.of(dark);
    this.locale = locale;
  }

  private void title(Sketch sketch, String title, String note) {
    sketch.add(new Words(EDGE, EDGE + 6, title, TITLE, true, colors.text(), Anchor.LEFT, 0));
    sketch.words(EDGE, EDGE + 24, note, MapSketch.LABEL, colors.muted(), Anchor.LEFT);
    sketch.reach(
        EDGE
            + Math.max(Sketch.width(title, TITLE) * 1.15, Sketch.width(note, MapSketch.LABEL))
            + EDGE,
        EDGE + 36);
  }

  /** The large map with its tokens and colour bar; empty where it cannot be reckoned. */
  public Optional<Sketch> map(Wish wish, Palette palette, String title, String note) {
    return AttentionMap.of(snapshot, wish)
        .map(
            map -> {
              LayerAttention layer = snapshot.layer(wish.head().layerId()).orElseThrow();
              Sketch sketch = new Sketch(colors.paper());
              title(sketch, title, note);
              List<String> queries = snapshot.queryLabels(layer);
              List<String> keys = snapshot.keyLabels(layer);
              double side = side(map, MAP, 28);
              double left = EDGE + MapSketch.widest(queries) + 6;
              double top = EDGE + 40 + MapSketch.highest(keys);
              MapSketch maps = new MapSketch(sketch, colors, locale);
              maps.cells(map, palette, left, top, side);
              maps.tokens(queries, keys, left, top, side);
              maps.bar(map, palette, left + map.keys() * side + 16, top, map.queries() * side);
              sketch.reach(0, top + map.queries() * side + EDGE);
              return sketch;
            });
  }

  private static double side(AttentionMap map, double room, double most) {
    double fit = room / Math.max(1, Math.max(map.queries(), map.keys()));
    return fit >= 2 ? Math.min(most, Math.floor(fit)) : Math.max(1, fit);
  }

  /** All heads, a row for each layer, each row with its colour bar. */
  public Sketch grid(MapStage stage, MapScale scale, Palette palette, String title, String note) {
    Sketch sketch = new Sketch(colors.paper());
    title(sketch, title, note);
    // One bar tells of all maps of a row, so they share what its ends stand for.
    MapScale shared = scale == MapScale.HEAD ? MapScale.LAYER : scale;
    double y = EDGE + 44;
    MapSketch maps = new MapSketch(sketch, colors, locale);
    for (LayerAttention layer : snapshot.reading().layers()) {
      y = row(sketch, maps, layer, stage, shared, palette, y);
    }
    sketch.reach(0, y);
    return sketch;
  }

  private double row(
      Sketch sketch,
      MapSketch maps,
      LayerAttention layer,
      MapStage stage,
      MapScale scale,
      Palette palette,
      double top) {
    List<String> queries = snapshot.queryLabels(layer);
    List<String> keys = snapshot.keyLabels(layer);
    double labelWide = MapSketch.widest(queries) + 6;
    double mapTop = top + 24 + MapSketch.highest(keys);
    double x = EDGE;
    double high = 0;
    Optional<AttentionMap> last = Optional.empty();
    String name = layerNames.apply(layer.layerId());
    for (int i = 0; i < layer.heads(); i++) {
      Wish wish = new Wish(layer.head(i), Optional.empty(), stage, scale, MapShow.HEAD);
      AttentionMap map = AttentionMap.of(snapshot, wish).orElseThrow();
      double side = side(map, SMALL, 14);
      sketch.add(
          new Words(
              x,
              top + 6,
              name + " · " + head + " " + (i + 1),
              12,
              true,
              colors.text(),
              Anchor.LEFT,
              0));
      maps.cells(map, palette, x + labelWide, mapTop, side);
      maps.tokens(queries, keys, x + labelWide, mapTop, side);
      double named = Sketch.width(name + " · " + head + " " + (i + 1), 12) * 1.12;
      x += Math.max(named, labelWide + map.keys() * side) + 24;
      high = map.queries() * side;
      last = Optional.of(map);
    }
    double barX = x;
    double barHigh = high;
    last.ifPresent(map -> maps.bar(map, palette, barX, mapTop, barHigh));
    return mapTop + high + 24;
  }

  /** Tokens joined by lines. */
  public Sketch lines(
      LayerAttention layer,
      List<Integer> heads,
      TokenSelection selection,
      Optional<AttentionLines.Token> token,
      String title,
      String note) {
    Sketch sketch = new Sketch(colors.paper());
    title(sketch, title, note);
    List<String> queries = snapshot.queryLabels(layer);
    List<String> keys = snapshot.keyLabels(layer);
    double row = Math.max(queries.size(), keys.size()) > 128 ? 13 : 20;
    double top = EDGE + 48;
    double from = EDGE + MapSketch.widest(queries) + 8;
    double to = from + 220;
    AttentionLines lines =
        AttentionLines.of(layer, new java.util.TreeSet<>(heads)).showing(selection, token);
    for (Line line : lines.lines()) {
      double beside = (heads.indexOf(line.head()) - (heads.size() - 1) / 2.0) * 2;
      sketch.add(
          new Stroke(
              from,
              top + (line.query() + 0.5) * row + beside,
              to,
              top + (line.key() + 0.5) * row + beside,
              line.full() ? 1 + 1.2 * line.weight() : 1,
              headColors.rgb(line.head()),
              lines.opacity(line),
              dashes(line.head())));
    }
    column(sketch, queries, from - 6, top, row, Anchor.RIGHT);
    column(sketch, keys, to + 6, top, row, Anchor.LEFT);
    double y = top + Math.max(queries.size(), keys.size()) * row + 16;
    legend(sketch, heads, y);
    sketch.reach(to + 6 + MapSketch.widest(keys) + EDGE, y + 24);
    return sketch;
  }

  private void column(
      Sketch sketch, List<String> tokens, double x, double top, double row, Anchor anchor) {
    for (int i = 0; i < tokens.size(); i++) {
      sketch.words(
          x, top + (i + 0.5) * row, TokenLabel.of(tokens.get(i)), 12, colors.text(), anchor);
    }
  }

  private void legend(Sketch sketch, List<Integer> heads, double y) {
    double x = EDGE;
    for (int i : heads) {
      sketch.add(new Stroke(x, y, x + 22, y, 3, headColors.rgb(i), 1, dashes(i)));
      String name = head + " " + (i + 1);
      sketch.words(x + 28, y, name, MapSketch.LABEL, colors.text(), Anchor.LEFT);
      x += 28 + Sketch.width(name, MapSketch.LABEL) + 16;
      sketch.reach(x, y + 12);
    }
  }

  /** One measure of each head of a layer over the steps of a training. */
  Sketch curves(
      TimeCurves curves,
      String layerId,
      TimeMeasure measure,
      String across,
      String title,
      String note) {
    Sketch sketch = new Sketch(colors.paper());
    title(sketch, title, note);
    List<Head> heads = curves.heads(layerId);
    double y =
        new CurvesSketch(sketch, colors, headColors, locale)
            .draw(curves, heads, measure, across, EDGE, EDGE + 52);
    legend(sketch, heads.stream().map(Head::index).toList(), y);
    return sketch;
  }

  private List<Double> dashes(int of) {
    List<Double> lengths = new ArrayList<>();
    for (double length : headColors.dashes(of)) {
      lengths.add(length);
    }
    return lengths;
  }

  /** The steps that lead to one weight. */
  Optional<Sketch> inside(
      LayerAttention layer, Head of, Cell cell, String title, String note, AppTexts texts) {
    if (cell.query() >= layer.steps() || cell.key() >= layer.keySteps()) {
      return Optional.empty();
    }
    List<String> queries = snapshot.queryLabels(layer);
    List<String> keys = snapshot.keyLabels(layer);
    Sketch sketch = new Sketch(colors.paper());
    String pair = texts.get("attention.pair", queries.get(cell.query()), keys.get(cell.key()));
    title(sketch, title + " · " + pair, note);
    new InsideSketch(sketch, colors, texts, layer.size(), EDGE, EDGE + 48)
        .draw(layer, of.index(), cell, queries, keys);
    return Optional.of(sketch);
  }
}
