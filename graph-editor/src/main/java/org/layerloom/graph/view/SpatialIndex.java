package org.layerloom.graph.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.geometry.Rectangle2D;

/**
 * Finds boxes near a place without looking at all of them: they are kept by the cells of a coarse
 * grid that they touch.
 */
final class SpatialIndex<K> {
  private static final double CELL = 512;

  private record Entry<K>(K key, Rectangle2D box) {}

  private final Map<K, Entry<K>> entries = new HashMap<>();
  private final Map<Integer, Map<Integer, List<Entry<K>>>> columns = new HashMap<>();

  /** Adds a box, or moves it. */
  void put(K key, Rectangle2D box) {
    remove(key);
    Entry<K> entry = new Entry<>(key, box);
    entries.put(key, entry);
    for (int column = cell(box.getMinX()); column <= cell(box.getMaxX()); column++) {
      Map<Integer, List<Entry<K>>> rows =
          columns.computeIfAbsent(column, unused -> new HashMap<>());
      for (int row = cell(box.getMinY()); row <= cell(box.getMaxY()); row++) {
        rows.computeIfAbsent(row, unused -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** Takes a box out if it is there. */
  void remove(K key) {
    Entry<K> entry = entries.remove(key);
    if (entry == null) {
      return;
    }
    Rectangle2D box = entry.box();
    for (int column = cell(box.getMinX()); column <= cell(box.getMaxX()); column++) {
      Map<Integer, List<Entry<K>>> rows = columns.get(column);
      for (int row = cell(box.getMinY()); row <= cell(box.getMaxY()); row++) {
        List<Entry<K>> cell = rows.get(row);
        cell.removeIf(other -> other == entry);
        if (cell.isEmpty()) {
          rows.remove(row);
        }
      }
      if (rows.isEmpty()) {
        columns.remove(column);
      }
    }
  }

  void clear() {
    entries.clear();
    columns.clear();
  }

  /** Calls for each box that touches an area, their borders included; once for each. */
  void touching(
      double minX, double minY, double maxX, double maxY, BiConsumer<K, Rectangle2D> found) {
    int left = cell(minX);
    int right = cell(maxX);
    if ((long) right - left > columns.size()) {
      columns.forEach(
          (column, rows) -> {
            if (column >= left && column <= right) {
              inColumn(column, rows, minX, minY, maxX, maxY, found);
            }
          });
      return;
    }
    for (int column = left; column <= right; column++) {
      Map<Integer, List<Entry<K>>> rows = columns.get(column);
      if (rows != null) {
        inColumn(column, rows, minX, minY, maxX, maxY, found);
      }
    }
  }

  private void inColumn(
      int column,
      Map<Integer, List<Entry<K>>> rows,
      double minX,
      double minY,
      double maxX,
      double maxY,
      BiConsumer<K, Rectangle2D> found) {
    int left = cell(minX);
    int top = cell(minY);
    int bottom = cell(maxY);
    BiConsumer<Integer, List<Entry<K>>> inCell =
        (row, cell) -> {
          for (Entry<K> entry : cell) {
            Rectangle2D box = entry.box();
            // Of the cells that a box touches, the first of the area tells of it.
            if (column == Math.max(left, cell(box.getMinX()))
                && row == Math.max(top, cell(box.getMinY()))
                && box.getMinX() <= maxX
                && box.getMaxX() >= minX
                && box.getMinY() <= maxY
                && box.getMaxY() >= minY) {
              found.accept(entry.key(), box);
            }
          }
        };
    if ((long) bottom - top > rows.size()) {
      rows.forEach(
          (row, cell) -> {
            if (row >= top && row <= bottom) {
              inCell.accept(row, cell);
            }
          });
      return;
    }
    for (int row = top; row <= bottom; row++) {
      List<Entry<K>> cell = rows.get(row);
      if (cell != null) {
        inCell.accept(row, cell);
      }
    }
  }

  private static int cell(double coordinate) {
    // The cast bounds what is beyond all cells.
    return (int) Math.floor(coordinate / CELL);
  }
}
