package org.layerloom.app.attention.map;

import org.layerloom.app.attention.choice.Palette;

/**
 * Draws a map into pixels, cell by cell: what a pixel covers more than one cell of, it shows the
 * strongest of, so that no strong weight is lost in a small picture.
 */
public final class MapPainter {

  private final int[] colors;
  private final int paper;
  private final int ink;
  private final boolean lines;
  private final int dot;

  /**
   * A painter.
   *
   * @param colors {@link Palette#table}
   * @param paper behind cells that have no number, {@code 0xffrrggbb}
   * @param ink their stripes
   */
  MapPainter(int[] colors, int paper, int ink) {
    this(colors, paper, ink, true, 1);
  }

  private MapPainter(int[] colors, int paper, int ink, boolean lines, int dot) {
    this.lines = lines;
    this.dot = dot;
    this.colors = colors;
    this.paper = paper;
    this.ink = ink;
  }

  /** One that draws no lines between large cells. */
  MapPainter withoutLines() {
    return new MapPainter(colors, paper, ink, false, dot);
  }

  /**
   * One whose lines and patterns look alike on a finer screen.
   *
   * @param scale pixels of the screen in one of the page
   */
  public MapPainter at(double scale) {
    return new MapPainter(colors, paper, ink, lines, (int) Math.max(1, Math.round(scale)));
  }

  /**
   * The part of a map that is seen.
   *
   * @param left in cells; may lie between two
   * @param top in cells
   * @param scale pixels of a cell's side
   */
  public record Window(double left, double top, double scale) {}

  /** Fills all pixels, {@code [high, wide]}; those beyond the map are see-through. */
  public void paint(AttentionMap map, Window window, int[] pixels, int wide, int high) {
    int[] keyFrom = starts(window.left(), window.scale(), wide);
    int[] queryFrom = starts(window.top(), window.scale(), high);
    boolean grid = lines && window.scale() >= 8 * dot;
    for (int y = 0; y < high; y++) {
      paintRow(map, queryFrom, keyFrom, y, pixels, wide, high, grid);
    }
  }

  private void paintRow(
      AttentionMap map,
      int[] queryFrom,
      int[] keyFrom,
      int y,
      int[] pixels,
      int wide,
      int high,
      boolean grid) {
    int row = y * wide;
    int query = queryFrom[y];
    if (query < 0 || query >= map.queries()) {
      java.util.Arrays.fill(pixels, row, row + wide, 0);
      return;
    }
    int queryTo = Math.max(query + 1, Math.min(map.queries(), queryFrom[y + 1]));
    boolean line = grid && queryFrom[Math.min(high, y + dot)] != query;
    for (int x = 0; x < wide; x++) {
      int key = keyFrom[x];
      if (key < 0 || key >= map.keys()) {
        pixels[row + x] = 0;
      } else if (grid && (line || keyFrom[Math.min(wide, x + dot)] != key)) {
        pixels[row + x] = paper;
      } else {
        int keyTo = Math.max(key + 1, Math.min(map.keys(), keyFrom[x + 1]));
        pixels[row + x] = color(strongest(map, query, queryTo, key, keyTo), x, y);
      }
    }
  }

  private static int strongest(AttentionMap map, int query, int queryTo, int key, int keyTo) {
    if (queryTo == query + 1 && keyTo == key + 1) {
      return map.level(query, key);
    }
    int middle = map.isSigned() ? Palette.SIZE / 2 : 0;
    int best = AttentionMap.PADDING - 1;
    int distance = -1;
    for (int q = query; q < queryTo; q++) {
      for (int k = key; k < keyTo; k++) {
        int level = map.level(q, k);
        if (level >= 0 && Math.abs(level - middle) > distance) {
          distance = Math.abs(level - middle);
          best = level;
        } else if (distance < 0) {
          best = Math.max(best, level);
        }
      }
    }
    return best;
  }

  private int color(int level, int x, int y) {
    if (level >= 0) {
      return colors[level];
    }
    int column = x / dot;
    int row = y / dot;
    if (level == AttentionMap.PADDING) {
      return column % 4 == 1 && row % 4 == 1 ? ink : paper;
    }
    // Stripes lean one way where the network may not look, the other where a person hid the key.
    int across = level == AttentionMap.UNSEEN ? x + y : x - y;
    return Math.floorMod(across, 6 * dot) < dot ? ink : paper;
  }

  /** A square of one colour or pattern, for legends: {@code [side, side]}. */
  public int[] swatch(int level, int side) {
    int[] pixels = new int[side * side];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = color(level, i % side, i / side);
    }
    return pixels;
  }

  /** The first cell of each pixel along one side, and of the one behind the last. */
  private static int[] starts(double from, double scale, int pixels) {
    int[] starts = new int[pixels + 1];
    for (int i = 0; i <= pixels; i++) {
      starts[i] = (int) Math.floor(from + i / scale + 1e-9);
    }
    return starts;
  }
}
