package org.layerloom.app.training;

import java.util.Arrays;

/**
 * Points of a curve over time, at most eight hundred however long it grows: when it is full, of
 * each four neighbours the lowest and the highest stay, so that no spike is lost. A chart is seldom
 * wider in pixels, and what it draws it draws on the JavaFX thread.
 */
final class Curve {

  private static final int FULL = 800;

  private double[] x = new double[FULL];
  private double[] y = new double[FULL];
  private int size;
  private double pendingX;
  private double pendingMin;
  private double pendingMax;
  private int pending;
  private int each = 1;

  void clear() {
    size = 0;
    pending = 0;
    each = 1;
  }

  void add(double atX, double atY) {
    if (each == 1) {
      append(atX, atY);
      return;
    }
    if (pending == 0) {
      pendingX = atX;
      pendingMin = atY;
      pendingMax = atY;
    }
    pendingMin = Math.min(pendingMin, atY);
    pendingMax = Math.max(pendingMax, atY);
    if (++pending >= each) {
      append(pendingX, pendingMin);
      append(atX, pendingMax);
      pending = 0;
    }
  }

  private void append(double atX, double atY) {
    if (size == FULL) {
      thin();
    }
    x[size] = atX;
    y[size] = atY;
    size++;
  }

  private void thin() {
    int kept = 0;
    for (int i = 0; i + 3 < size; i += 4) {
      int low = i;
      int high = i;
      for (int j = i + 1; j < i + 4; j++) {
        low = y[j] < y[low] ? j : low;
        high = y[j] >= y[high] ? j : high;
      }
      int first = Math.min(low, high);
      int second = Math.max(low, high);
      double firstX = x[first];
      double firstY = y[first];
      double secondX = x[second];
      double secondY = y[second];
      x[kept] = firstX;
      y[kept++] = firstY;
      x[kept] = secondX;
      y[kept++] = secondY;
    }
    size = kept;
    each = each == 1 ? 4 : each * 2;
  }

  int size() {
    return size;
  }

  double x(int point) {
    return x[point];
  }

  double y(int point) {
    return y[point];
  }

  /** A copy of the points as {@code {xs, ys}}. */
  double[][] points() {
    return new double[][] {Arrays.copyOf(x, size), Arrays.copyOf(y, size)};
  }
}
