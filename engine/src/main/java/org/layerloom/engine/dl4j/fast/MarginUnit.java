package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;

/** Images with rows and columns of zeros around them, or without some of their outer ones. */
final class MarginUnit extends Unit {

  private final int[] shape;
  private final int[] sourceShape;
  private final int top;
  private final int left;
  private final int rows;
  private final int columns;

  private MarginUnit(int[] sides, int sign, Unit source) {
    super(
        new int[] {
          source.shape()[0],
          source.shape()[1] + sign * (sides[0] + sides[1]),
          source.shape()[2] + sign * (sides[2] + sides[3])
        },
        source);
    this.top = sign * sides[0];
    this.left = sign * sides[2];
    this.shape = shape();
    this.sourceShape = source.shape();
    this.rows = Math.min(shape[1], sourceShape[1]);
    this.columns = Math.min(shape[2], sourceShape[2]);
  }

  /**
   * With zeros around.
   *
   * @param sides above, below, left, right
   */
  static MarginUnit padding(int[] sides, Unit source) {
    return new MarginUnit(sides, 1, source);
  }

  /**
   * Without the outer rows and columns.
   *
   * @param sides above, below, left, right
   */
  static MarginUnit cropping(int[] sides, Unit source) {
    return new MarginUnit(sides, -1, source);
  }

  @Override
  void forward(int batch, boolean training) {
    Arrays.fill(outputs(), 0, batch * width(), 0);
    float[] x = source().outputs();
    for (int row = 0; row < batch * shape[0] * rows; row++) {
      System.arraycopy(x, inSource(row), outputs(), here(row), columns);
    }
  }

  /** Where a row that both have begins in the source. */
  private int inSource(int row) {
    return at(row, Math.max(0, -top), Math.max(0, -left), sourceShape);
  }

  private int here(int row) {
    return at(row, Math.max(0, top), Math.max(0, left), shape);
  }

  private int at(int row, int above, int before, int[] image) {
    return (row / rows * image[1] + above + row % rows) * image[2] + before;
  }

  @Override
  void backward(int batch) {
    if (source().learns()) {
      float[] gradient = gradient(batch);
      float[] share = source().shareOf(batch);
      Arrays.fill(share, 0, batch * source().width(), 0);
      for (int row = 0; row < batch * shape[0] * rows; row++) {
        System.arraycopy(gradient, here(row), share, inSource(row), columns);
      }
      source().share(batch);
    }
  }
}
