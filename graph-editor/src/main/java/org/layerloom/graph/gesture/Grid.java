package org.layerloom.graph.gesture;

/** Where things snap. */
public final class Grid {
  /** Distance of places that nodes snap to, in canvas pixels. */
  public static final double STEP = 12;

  private Grid() {}

  /** The nearest coordinate on the grid. */
  public static double snap(double coordinate) {
    return Math.round(coordinate / STEP) * STEP;
  }
}
