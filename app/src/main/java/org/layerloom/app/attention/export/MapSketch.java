package org.layerloom.app.attention.export;

import java.util.List;
import java.util.Locale;
import org.layerloom.app.attention.choice.Palette;
import org.layerloom.app.attention.map.AttentionMap;
import org.layerloom.app.attention.map.BarTicks;
import org.layerloom.app.attention.picture.Sketch;
import org.layerloom.app.attention.picture.Sketch.Anchor;
import org.layerloom.app.attention.picture.Sketch.Words;
import org.layerloom.app.attention.sample.TokenLabel;

/** Draws maps into a sketch: cells, tokens and colour bar. */
final class MapSketch {

  static final double LABEL = 11;
  private static final double GAP = 5;
  private static final double BAR = 12;
  private static final double STEPS = 64;

  private final Sketch sketch;
  private final SketchColors colors;
  private final Locale locale;

  MapSketch(Sketch sketch, SketchColors colors, Locale locale) {
    this.sketch = sketch;
    this.colors = colors;
    this.locale = locale;
  }

  /** How much room tokens take when they stand level. */
  static double widest(List<String> tokens) {
    return tokens.stream()
        .limit(512)
        .mapToDouble(t -> Sketch.width(TokenLabel.of(t), LABEL))
        .max()
        .orElse(0);
  }

  /** How much room they take above a map. */
  static double highest(List<String> tokens) {
    return leans(tokens) ? widest(tokens) * 0.72 + 10 : 14;
  }

  private static boolean leans(List<String> tokens) {
    return tokens.stream().anyMatch(t -> TokenLabel.of(t).length() > 1);
  }

  /** The cells of a map with its upper left corner at a place. */
  void cells(AttentionMap map, Palette chosen, double left, double top, double side) {
    Palette palette = map.palette(chosen);
    int[] table = palette.table();
    sketch.box(left, top, map.keys() * side, map.queries() * side, colors.paper());
    for (int query = 0; query < map.queries(); query++) {
      int from = 0;
      for (int key = 1; key <= map.keys(); key++) {
        // Neighbours of one colour are one box, so that large maps stay small files.
        if (key == map.keys() || map.level(query, key) != map.level(query, from)) {
          run(map.level(query, from), table, left, top, side, query, from, key);
          from = key;
        }
      }
    }
    sketch.reach(left + map.keys() * side, top + map.queries() * side);
  }

  private void run(
      int level, int[] table, double left, double top, double side, int query, int from, int to) {
    double y = top + query * side;
    if (level >= 0) {
      sketch.box(left + from * side, y, (to - from) * side, side, table[level] & 0xffffff);
      return;
    }
    for (int key = from; key < to; key++) {
      double x = left + key * side;
      if (level == AttentionMap.PADDING) {
        double dot = Math.min(2, side / 3);
        sketch.box(x + (side - dot) / 2, y + (side - dot) / 2, dot, dot, colors.ink());
        continue;
      }
      boolean unseen = level == AttentionMap.UNSEEN;
      sketch.line(
          x,
          unseen ? y + side : y,
          x + side,
          unseen ? y : y + side,
          side < 6 ? 0.5 : 1,
          colors.ink());
    }
  }

  /** The tokens on both sides of a map; as many as there is room for. */
  void tokens(List<String> queries, List<String> keys, double left, double top, double side) {
    int each = (int) Math.ceil((LABEL + 1) / side);
    for (int i = 0; i < queries.size(); i += each) {
      sketch.words(
          left - GAP,
          top + (i + 0.5) * side,
          TokenLabel.of(queries.get(i)),
          LABEL,
          colors.text(),
          Anchor.RIGHT);
    }
    boolean leans = leans(keys);
    for (int i = 0; i < keys.size(); i += each) {
      sketch.add(
          new Words(
              left + (i + 0.5) * side,
              top - (leans ? GAP : 8),
              TokenLabel.of(keys.get(i)),
              LABEL,
              false,
              colors.text(),
              leans ? Anchor.LEFT : Anchor.MIDDLE,
              leans ? -45 : 0));
    }
    if (leans && !keys.isEmpty()) {
      sketch.reach(
          left + keys.size() * side + widest(keys.subList(keys.size() - 1, keys.size())), 0);
    }
  }

  /** The colour bar of a map. */
  void bar(AttentionMap map, Palette chosen, double left, double top, double high) {
    Palette palette = map.palette(chosen);
    for (int i = 0; i < STEPS; i++) {
      double y = top + high * i / STEPS;
      int rgb = palette.color(1 - (i + 0.5) / STEPS) & 0xffffff;
      sketch.box(left, y, BAR, high / STEPS + 0.5, rgb);
    }
    for (double place : BarTicks.places(map)) {
      String words = BarTicks.words(map, place, locale);
      sketch.words(
          left + BAR + GAP, top + high * (1 - place), words, LABEL, colors.muted(), Anchor.LEFT);
      sketch.reach(left + BAR + GAP + Sketch.width(words, LABEL) + 12, top + high + 12);
    }
  }
}
