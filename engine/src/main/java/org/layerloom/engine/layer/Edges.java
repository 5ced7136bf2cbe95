package org.layerloom.engine.layer;

import org.layerloom.engine.parameter.IntParameter;
import org.layerloom.engine.parameter.ParameterValues;

/** Rows and columns at the four edges of an image, added by one layer and cut off by another. */
public final class Edges {

  public static final IntParameter TOP = new IntParameter("top", 1, 0, 1_024);
  public static final IntParameter BOTTOM = new IntParameter("bottom", 1, 0, 1_024);
  public static final IntParameter LEFT = new IntParameter("left", 1, 0, 1_024);
  public static final IntParameter RIGHT = new IntParameter("right", 1, 0, 1_024);

  private Edges() {}

  static long rows(ParameterValues values) {
    return (long) values.get(TOP) + values.get(BOTTOM);
  }

  static long columns(ParameterValues values) {
    return (long) values.get(LEFT) + values.get(RIGHT);
  }

  /** In the order that DL4J takes them: top, bottom, left, right. */
  public static int[] of(ParameterValues values) {
    return new int[] {values.get(TOP), values.get(BOTTOM), values.get(LEFT), values.get(RIGHT)};
  }
}
