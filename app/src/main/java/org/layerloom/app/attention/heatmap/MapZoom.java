package org.layerloom.app.attention.heatmap;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** Which part of a map is seen; shared by maps that stand side by side. */
final class MapZoom {

  private double factor = 1;
  private double left;
  private double top;
  private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

  /** How much larger than whole; at least 1. */
  double factor() {
    return factor;
  }

  /** The first column that is seen; may lie between two. */
  double left() {
    return left;
  }

  /** The first row that is seen. */
  double top() {
    return top;
  }

  void set(double newFactor, double newLeft, double newTop) {
    factor = newFactor;
    left = newLeft;
    top = newTop;
    changes.set(changes.get() + 1);
  }

  void reset() {
    set(1, 0, 0);
  }

  ReadOnlyLongProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }
}
