package org.layerloom.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Parts of a list side by side, in order from top to bottom and then to the right. */
final class SheetColumns extends Pane {
  private static final double LEAST_WIDTH = 350;
  private static final double GAP = 28;
  private static final double ABOVE = 16;

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private static int columns(double width) {
    return (int) Math.max(1, Math.min(3, Math.floor((width + GAP) / (LEAST_WIDTH + GAP))));
  }

  private static double columnWidth(double width) {
    int columns = columns(width);
    return Math.floor((width - (columns - 1) * GAP) / columns);
  }

  /** The parts in sight, each column as a list; as even as their order lets them be. */
  private List<List<Node>> split(double width) {
    double each = columnWidth(width);
    List<Node> parts = getManagedChildren().stream().map(Node.class::cast).toList();
    double low = parts.stream().mapToDouble(one -> height(one, each)).max().orElse(0);
    double high = parts.stream().mapToDouble(one -> height(one, each)).sum();
    // The lowest height at which they fit, to the pixel.
    while (high - low > 1) {
      double middle = (low + high) / 2;
      if (split(parts, each, middle).size() <= columns(width)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return split(parts, each, high);
  }

  private static List<List<Node>> split(List<Node> parts, double width, double most) {
    List<List<Node>> columns = new ArrayList<>();
    double left = 0;
    for (Node part : parts) {
      double height = height(part, width);
      if (columns.isEmpty() || height > left) {
        columns.add(new ArrayList<>());
        left = most;
      }
      columns.get(columns.size() - 1).add(part);
      left -= height;
    }
    return columns;
  }

  private static double height(Node part, double width) {
    return Math.ceil(part.prefHeight(width)) + ABOVE;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = (width < 0 ? LEAST_WIDTH : width) - inset();
    return split(inner).stream()
            .mapToDouble(
                column -> column.stream().mapToDouble(one -> height(one, columnWidth(inner))).sum())
            .max()
            .orElse(0)
        + snappedTopInset()
        + snappedBottomInset();
  }

  private double inset() {
    return snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected void layoutChildren() {
    double inner = getWidth() - inset();
    double width = columnWidth(inner);
    double x = snappedLeftInset();
    for (List<Node> column : split(inner)) {
      double y = snappedTopInset();
      for (Node part : column) {
        part.resizeRelocate(x, y, width, height(part, width) - ABOVE);
        y += height(part, width);
      }
      x += width + GAP;
    }
  }
}
