package org.layerloom.app.attention.heatmap;

import java.util.Optional;
import org.layerloom.app.attention.choice.Cell;

/**
 * Where the cells of a map lie in its view, in pixels.
 *
 * @param left of the map, beside the labels of the rows
 * @param top of the map, below the labels of the columns
 * @param wide of what is seen of the map; whole pixels
 * @param high of what is seen of the map
 * @param scale pixels of a cell's side
 * @param firstKey the column at the left edge; may lie between two
 * @param firstQuery the row at the upper edge
 */
record MapGeometry(
    int queries,
    int keys,
    double left,
    double top,
    int wide,
    int high,
    double scale,
    double firstKey,
    double firstQuery) {

  /** Larger cells tell no more. */
  static final double MOST_SCALE = 44;

  /**
   * The geometry of a map in a room.
   *
   * @param across pixels that there are for the map
   * @param down the same from top to bottom
   */
  static MapGeometry of(
      int queries, int keys, double left, double top, double across, double down, MapZoom zoom) {
    double fit = Math.max(0.05, Math.min(across / Math.max(1, keys), down / Math.max(1, queries)));
    double whole = Math.min(MOST_SCALE, fit >= 4 ? Math.floor(fit) : fit);
    // Rounded up: cells of less than a pixel at the far edge are part of one still.
    int wide = (int) Math.max(1, Math.ceil(whole * keys - 1e-6));
    int high = (int) Math.max(1, Math.ceil(whole * queries - 1e-6));
    double scale = Math.min(Math.max(whole, MOST_SCALE), whole * zoom.factor());
    return new MapGeometry(
        queries,
        keys,
        left,
        top,
        wide,
        high,
        scale,
        between(zoom.left(), keys - wide / scale),
        between(zoom.top(), queries - high / scale));
  }

  private static double between(double value, double most) {
    return Math.max(0, Math.min(Math.max(0, most), value));
  }

  /** Whether part of the map is out of sight. */
  boolean isZoomed() {
    return wide < scale * keys - 1 || high < scale * queries - 1;
  }

  boolean canZoom() {
    return wide < MOST_SCALE * keys - 1;
  }

  double x(double key) {
    return left + (key - firstKey) * scale;
  }

  double y(double query) {
    return top + (query - firstQuery) * scale;
  }

  /** The cell at a place; empty beside the map. */
  Optional<Cell> cell(double x, double y) {
    boolean inside = x >= left && y >= top && x < left + wide && y < top + high;
    return inside ? Optional.of(new Cell(query(y), key(x))) : Optional.empty();
  }

  /** The row at a place, or the nearest. */
  int query(double y) {
    int at = (int) Math.floor(firstQuery + (y - top) / scale);
    return Math.max(0, Math.min(queries - 1, at));
  }

  /** The column at a place, or the nearest. */
  int key(double x) {
    int at = (int) Math.floor(firstKey + (x - left) / scale);
    return Math.max(0, Math.min(keys - 1, at));
  }

  int lastQuery() {
    return (int) Math.min(queries - 1, Math.ceil(firstQuery + high / scale) - 1);
  }

  int lastKey() {
    return (int) Math.min(keys - 1, Math.ceil(firstKey + wide / scale) - 1);
  }

  /** Zooms so that what lies under a place stays there. */
  void zoom(MapZoom zoom, double by, double x, double y) {
    double whole = scale / zoom.factor();
    double factor = Math.max(1, Math.min(Math.max(1, MOST_SCALE / whole), zoom.factor() * by));
    double next = whole * factor;
    double key = firstKey + (x - left) / scale;
    double query = firstQuery + (y - top) / scale;
    zoom.set(
        factor,
        between(key - (x - left) / next, keys - wide / next),
        between(query - (y - top) / next, queries - high / next));
  }

  /** Moves the map by so many pixels. */
  void pan(MapZoom zoom, double x, double y) {
    zoom.set(
        zoom.factor(),
        between(firstKey - x / scale, keys - wide / scale),
        between(firstQuery - y / scale, queries - high / scale));
  }

  /** Moves the map as far as it takes to see a cell whole. */
  void reveal(MapZoom zoom, Cell cell) {
    double x = Math.min(cell.key(), Math.max(firstKey, cell.key() + 1 - wide / scale));
    double y = Math.min(cell.query(), Math.max(firstQuery, cell.query() + 1 - high / scale));
    if (isZoomed() && (x != firstKey || y != firstQuery)) {
      zoom.set(zoom.factor(), between(x, keys - wide / scale), between(y, queries - high / scale));
    }
  }
}
