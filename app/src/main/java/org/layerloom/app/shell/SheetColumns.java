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

  /** A part and how high it is, with the room above it. */
  private record Part(Node node, double height) {}

  /** The parts in sight, each column as a list; as even as their order lets them be. */
  private List<List<Part>> split(double width) {
    double each = columnWidth(width);
    // Measured once: each is a column of texts that wrap.
    List<Part> parts =
        getManagedChildren().stream()
            .map(Node.class::cast)
            .map(node -> new Part(node, Math.ceil(node.prefHeight(each)) + ABOVE))
            .toList();
    double low = parts.stream().mapToDouble(Part::height).max().orElse(0);
    double high = parts.stream().mapToDouble(Part::height).sum();
    // The lowest height at which they fit, to the pixel.
    while (high - low > 1) {
      double middle = (low + high) / 2;
      if (split(parts, middle).size() <= columns(width)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return split(parts, high);
  }

  private static List<List<Part>> split(List<Part> parts, double most) {
    List<List<Part>> columns = new ArrayList<>();
    double left = 0;
    for (Part part : parts) {
      if (columns.isEmpty() || part.height() > left) {
        columns.add(new ArrayList<>());
        left = most;
      }
      columns.get(columns.size() - 1).add(part);
      left -= part.height();
    }
    return columns;
  }

  @Override
  protected double computePrefHeight(double width) {
    return split((width < 0 ? LEAST_WIDTH : width) - inset()).stream()
            .mapToDouble(column -> column.stream().mapToDouble(Part::height).sum())
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
    for (List<Part> column : split(inner)) {
      double y = snappedTopInset();
      for (Part part : column) {
        part.node().resizeRelocate(x, y, width, part.height() - ABOVE);
        y += part.height();
      }
      x += width + GAP;
    }
  }
}
