package org.layerloom.graph.gesture;

import org.layerloom.graph.model.Point;

/** How fast the view moves while something is dragged near its border. */
final class EdgeScroll {
  /** The strip along the border that moves the view, in view pixels. */
  static final double BORDER = 28;

  /** At the very edge and beyond, in view pixels a second. */
  private static final double FASTEST = 900;

  private EdgeScroll() {}

  /** By how much to pan a view of this size in a second; nothing away from its border. */
  static Point speed(double viewX, double viewY, double width, double height) {
    return new Point(along(viewX, width), along(viewY, height));
  }

  private static double along(double at, double length) {
    double before = Math.min(1, Math.max(0, (BORDER - at) / BORDER));
    double after = Math.min(1, Math.max(0, (at - (length - BORDER)) / BORDER));
    return FASTEST * (before - after);
  }
}
