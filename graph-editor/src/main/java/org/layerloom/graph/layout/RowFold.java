package org.layerloom.graph.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.Point;

/**
 * Breaks a wide arrangement of columns into rows, as text into lines: a row ends where it is full,
 * or a little before if fewer wires would lead on to the next row there.
 */
final class RowFold {
  private static final double BETWEEN_ROWS = 72;

  /** A graph that is large both ways keeps about this proportion instead of getting many rows. */
  private static final double PROPORTION = 1.6;

  /** A row may end with this part of its width unused. */
  private static final double RAGGED = 0.4;

  private final LayoutSizes sizes;

  RowFold(LayoutSizes sizes) {
    this.sizes = sizes;
  }

  /** One column: nodes whose left edges belong together. */
  private static final class Column {
    final List<String> ids = new ArrayList<>();
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
  }

  Map<String, Point> fold(GraphSnapshot graph, Map<String, Point> places) {
    List<Column> columns = columns(places);
    double width = columns.get(columns.size() - 1).right - columns.get(0).left;
    double height = heightOf(places);
    double row =
        Math.max(sizes.maxWidth(), Math.sqrt(width * (height + BETWEEN_ROWS) * PROPORTION));
    if (width <= row || columns.size() < 2) {
      return places;
    }
    int[] crossing = wiresAcross(graph, columns);
    Map<String, Point> folded = new LinkedHashMap<>();
    double y = 0;
    int start = 0;
    while (start < columns.size()) {
      int end = rowEnd(columns, crossing, start, row);
      y += placeRow(columns.subList(start, end), places, y, folded) + BETWEEN_ROWS;
      start = end;
    }
    return folded;
  }

  private List<Column> columns(Map<String, Point> places) {
    List<String> byX = new ArrayList<>(places.keySet());
    byX.sort(Comparator.comparingDouble(id -> places.get(id).x()));
    List<Column> columns = new ArrayList<>();
    for (String id : byX) {
      double left = places.get(id).x();
      double right = left + sizes.of(id).width();
      Column last = columns.isEmpty() ? null : columns.get(columns.size() - 1);
      if (last == null || left >= last.right) {
        last = new Column();
        columns.add(last);
      }
      last.ids.add(id);
      last.left = Math.min(last.left, left);
      last.right = Math.max(last.right, right);
    }
    return columns;
  }

  private double heightOf(Map<String, Point> places) {
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Map.Entry<String, Point> entry : places.entrySet()) {
      top = Math.min(top, entry.getValue().y());
      bottom = Math.max(bottom, entry.getValue().y() + sizes.of(entry.getKey()).height());
    }
    return bottom - top;
  }

  /** For each column, how many wires lead from the columns before it to it or beyond. */
  private static int[] wiresAcross(GraphSnapshot graph, List<Column> columns) {
    Map<String, Integer> columnOf = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      for (String id : columns.get(i).ids) {
        columnOf.put(id, i);
      }
    }
    int[] crossing = new int[columns.size() + 1];
    for (Connection wire : graph.connections()) {
      int from = columnOf.get(wire.source().nodeId());
      int to = columnOf.get(wire.target().nodeId());
      for (int i = Math.min(from, to) + 1; i <= Math.max(from, to); i++) {
        crossing[i]++;
      }
    }
    return crossing;
  }

  private static int rowEnd(List<Column> columns, int[] crossing, int start, double row) {
    double left = columns.get(start).left;
    int full = start + 1;
    while (full < columns.size() && columns.get(full).right - left <= row) {
      full++;
    }
    if (full == columns.size()) {
      return full;
    }
    int best = full;
    for (int end = full - 1; end > start; end--) {
      if (columns.get(end - 1).right - left < row * (1 - RAGGED)) {
        break;
      }
      if (crossing[end] < crossing[best]) {
        best = end;
      }
    }
    return best;
  }

  private double placeRow(
      List<Column> row, Map<String, Point> places, double y, Map<String, Point> folded) {
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Column column : row) {
      for (String id : column.ids) {
        top = Math.min(top, places.get(id).y());
        bottom = Math.max(bottom, places.get(id).y() + sizes.of(id).height());
      }
    }
    for (Column column : row) {
      for (String id : column.ids) {
        Point place = places.get(id);
        folded.put(id, new Point(place.x() - row.get(0).left, place.y() - top + y));
      }
    }
    return bottom - top;
  }
}
