package org.layerloom.engine.dl4j.own;

import java.util.Arrays;

/** Softmax along rows and its derivative, in single precision. */
final class FloatSoftmax {

  private final Tiles tiles;

  FloatSoftmax(Tiles tiles) {
    this.tiles = tiles;
  }

  void softmax(Rows rows, int first, int[] seen, boolean[] hidden) {
    int columns = rows.columns();
    int fit = tiles.rowsIn(columns);
    for (int row = 0; row < seen.length; row += fit) {
      int count = Math.min(fit, seen.length - row);
      int from = (first + row) * columns;
      Tiles.load(rows, from, tiles.a, 0, count * columns);
      for (int i = 0; i < count; i++) {
        prepare(tiles.a, i * columns, seen[row + i], columns, hidden);
      }
      tiles.exp.apply(tiles.a, count * columns);
      for (int i = 0; i < count; i++) {
        share(tiles.a, i * columns, seen[row + i], columns, hidden);
      }
      Tiles.store(rows, from, tiles.a, 0, count * columns);
    }
  }

  /** Takes the largest number off a row; what takes no part becomes 0 for now. */
  private static void prepare(float[] x, int at, int seen, int columns, boolean[] hidden) {
    if (hidden != null) {
      float lowest = lowestSeen(x, at, seen, hidden);
      for (int j = 0; j < Math.min(seen, hidden.length); j++) {
        x[at + j] = hidden[j] ? lowest : x[at + j];
      }
    }
    float largest = Float.NEGATIVE_INFINITY;
    float least = Float.POSITIVE_INFINITY;
    for (int i = at; i < at + seen; i++) {
      float value = x[i];
      largest = value > largest ? value : largest;
      least = value < least ? value : least;
    }
    Tiles.shift(x, at, seen, largest);
    if (!(least - largest > FastExp.LEAST)) {
      for (int i = at; i < at + seen; i++) {
        x[i] = x[i] < FastExp.LEAST ? FastExp.LEAST : x[i];
      }
    }
    Arrays.fill(x, at + seen, at + columns, 0);
  }

  private static float lowestSeen(float[] x, int at, int seen, boolean[] hidden) {
    float least = Float.POSITIVE_INFINITY;
    for (int j = 0; j < seen; j++) {
      if (j >= hidden.length || !hidden[j]) {
        least = Math.min(least, x[at + j]);
      }
    }
    return least == Float.POSITIVE_INFINITY ? 0 : least;
  }

  private static void share(float[] x, int at, int seen, int columns, boolean[] hidden) {
    Arrays.fill(x, at + seen, at + columns, 0);
    for (int j = 0; hidden != null && j < Math.min(seen, hidden.length); j++) {
      x[at + j] = hidden[j] ? 0 : x[at + j];
    }
    float sum = Tiles.sum(x, at, seen);
    if (sum != 0) {
      Tiles.stretch(x, at, seen, 1 / sum);
    }
  }

  void softmaxBack(Rows weights, Rows factor, int first, int[] seen, double scale, Rows slopes) {
    int columns = weights.columns();
    int fit = tiles.rowsIn(columns);
    for (int row = 0; row < seen.length; row += fit) {
      int count = Math.min(fit, seen.length - row);
      int n = count * columns;
      Tiles.load(weights, (first + row) * columns, tiles.a, 0, n);
      Tiles.load(slopes, row * columns, tiles.b, 0, n);
      if (factor != null) {
        Tiles.load(factor, (first + row) * columns, tiles.c, 0, n);
        Tiles.multiply(tiles.b, tiles.c, n);
      }
      for (int i = 0; i < count; i++) {
        int at = i * columns;
        int there = seen[row + i];
        float along = Tiles.dot(tiles.a, tiles.b, at, there);
        throughSoftmax(tiles.b, tiles.a, at, there, along, (float) scale);
        Arrays.fill(tiles.b, at + there, at + columns, 0);
      }
      Tiles.store(slopes, row * columns, tiles.b, 0, n);
    }
  }

  private static void throughSoftmax(
      float[] slope, float[] weights, int at, int n, float along, float scale) {
    for (int i = at; i < at + n; i++) {
      slope[i] = weights[i] * (slope[i] - along) * scale;
    }
  }
}
