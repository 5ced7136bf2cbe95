package org.layerloom.app.training;

import java.util.List;

/**
 * What a network answers all over a plane of two inputs.
 *
 * @param axes the names of the two inputs
 * @param classes the names of the classes
 * @param area the part of the plane that is covered, in the units of the data
 * @param side places along each axis
 * @param answers {@code [side (bottom to top), side (left to right), classes]}, as the network
 *     answered for the middle of each place
 * @param probabilities whether the answers are probabilities; those of a hinge loss are scores
 * @param training what it learns from
 * @param validation what watches it
 */
public record DecisionPlane(
    List<String> axes,
    List<String> classes,
    Area area,
    int side,
    float[] answers,
    boolean probabilities,
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
  public float answer(int column, int row, int which) {
    return answers[(row * side + column) * classes.size() + which];
  }

  /** The class that the network holds for the likeliest at a place. */
  public int likeliest(int column, int row) {
    int best = 0;
    for (int c = 1; c < classes.size(); c++) {
      if (answer(column, row, c) > answer(column, row, best)) {
        best = c;
      }
    }
    return best;
  }

  /**
   * How sure the network is of the likeliest class, from 0 to 1: the part of its probability that
   * is beyond chance, or by how much its score leads, where a lead of 1 is what the losses ask for.
   */
  double sureness(int column, int row) {
    int best = likeliest(column, row);
    float first = answer(column, row, best);
    double sure;
    if (probabilities) {
      double chance = 1.0 / classes.size();
      sure = (first - chance) / (1 - chance);
    } else {
      float second = Float.NEGATIVE_INFINITY;
      for (int c = 0; c < classes.size(); c++) {
        second = c == best ? second : Math.max(second, answer(column, row, c));
      }
      sure = first - second;
    }
    return Double.isNaN(sure) ? 0 : Math.max(0, Math.min(1, sure));
  }
}
