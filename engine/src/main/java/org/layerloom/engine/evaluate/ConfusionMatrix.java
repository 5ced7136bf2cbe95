package org.layerloom.engine.evaluate;

import java.util.Arrays;

/** How often each class (row) was taken for each class (column). */
public final class ConfusionMatrix {

  private final int[][] counts;

  public ConfusionMatrix(int classes) {
    counts = new int[classes][classes];
  }

  void add(int actual, int predicted) {
    counts[actual][predicted]++;
  }

  public int classes() {
    return counts.length;
  }

  public int count(int actual, int predicted) {
    return counts[actual][predicted];
  }

  public int total() {
    return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
  }

  public int correct() {
    int sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i][i];
    }
    return sum;
  }

  /** Of the samples taken for a class, the share that belong to it; 0 where none was. */
  public double precision(int c) {
    int taken = 0;
    for (int[] row : counts) {
      taken += row[c];
    }
    return taken == 0 ? 0 : (double) counts[c][c] / taken;
  }

  /** Of the samples of a class, the share that was found; 0 where there are none. */
  public double recall(int c) {
    int there = Arrays.stream(counts[c]).sum();
    return there == 0 ? 0 : (double) counts[c][c] / there;
  }

  /** The harmonic mean of precision and recall. */
  public double f1(int c) {
    double sum = precision(c) + recall(c);
    return sum == 0 ? 0 : 2 * precision(c) * recall(c) / sum;
  }
}
