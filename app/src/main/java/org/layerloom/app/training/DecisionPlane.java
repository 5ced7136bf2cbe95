package org.layerloom.app.training;

import java.util.List;

/**
 * What a network answers all over a plane of two inputs.
 *
 * @param axes the names of the two inputs
 * @param classes the names of the classes
 * @param area the part of the plane that is covered, in the units of the data
 * @param side places along each axis
 * @param probabilities {@code [side (bottom to top), side (left to right), classes]}, as the
 *     network answered for the middle of each place
 * @param training what it learns from
 * @param validation what watches it
 */
public record DecisionPlane(
    List<String> axes,
    List<String> classes,
    Area area,
    int side,
    float[] probabilities,
    Points training,
    Points validation)
    implements Learnt {

  /** A rectangle of the plane. */
  public record Area(double left, double right, double bottom, double top) {

    /** Where the middle of a place is, along the first axis. */
    public double x(int column, int side) {
      return left + (column + 0.5) / side * (right - left);
    }

    /** Where the middle of a place is, along the second axis. */
    public double y(int row, int side) {
      return bottom + (row + 0.5) / side * (top - bottom);
    }
  }

  /**
   * Samples in the plane.
   *
   * @param accuracy the share of them whose class the network finds; 0 if there are none
   */
  public record Points(double[] x, double[] y, int[] classes, double accuracy) {
    public int size() {
      return x.length;
    }
  }

  /** The network's answer for a class at a place. */
  public float probability(int column, int row, int which) {
    return probabilities[(row * side + column) * classes.size() + which];
  }

  /** The class that the network holds for the likeliest at a place. */
  public int likeliest(int column, int row) {
    int best = 0;
    for (int c = 1; c < classes.size(); c++) {
      if (probability(column, row, c) > probability(column, row, best)) {
        best = c;
      }
    }
    return best;
  }
}
