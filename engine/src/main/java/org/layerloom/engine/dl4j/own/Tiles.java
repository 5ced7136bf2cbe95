package org.layerloom.engine.dl4j.own;

import java.lang.ref.Reference;
import java.nio.FloatBuffer;

/**
 * Pieces of matrices as plain arrays that fit the near caches, and loops over them so simple that
 * Java's compiler makes vector instructions of them. Sums run in four strands, since one by one
 * they wait for each other. What lies in a tile is of use to one call alone.
 */
final class Tiles {

  static final int SIZE = FastExp.TILE;

  final FastExp exp = new FastExp();
  final int[] bits = new int[SIZE];
  float[] a = new float[SIZE];
  float[] b = new float[SIZE];
  float[] c = new float[SIZE];

  /** Copies numbers in; their memory is held until they are there. */
  static void load(Rows from, int at, float[] into, int start, int n) {
    ((FloatBuffer) from.numbers()).get(at, into, start, n);
    Reference.reachabilityFence(from);
  }

  static void store(Rows into, int at, float[] from, int start, int n) {
    ((FloatBuffer) into.numbers()).put(at, from, start, n);
    Reference.reachabilityFence(into);
  }

  static void load(Rows from, int at, int[] into, int start, int n) {
    from.bits().get(at, into, start, n);
    Reference.reachabilityFence(from);
  }

  static void store(Rows into, int at, int[] from, int start, int n) {
    into.bits().put(at, from, start, n);
    Reference.reachabilityFence(into);
  }

  /** Tiles hold whole rows, and at least one. */
  int rowsIn(int columns) {
    if (columns > a.length) {
      a = new float[columns];
      b = new float[columns];
      c = new float[columns];
    }
    return Math.max(1, SIZE / columns);
  }

  static void add(float[] x, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      x[i] += y[i];
    }
  }

  static void multiply(float[] x, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      x[i] *= y[i];
    }
  }

  /** A row again and again, so that loops over many rows need not begin anew in each. */
  static float[] inEachRow(Rows row, float[] atHand, int times) {
    int columns = row.length();
    float[] values = atHand.length == times * columns ? atHand : new float[times * columns];
    load(row, 0, values, 0, columns);
    for (int i = 1; i < times; i++) {
      System.arraycopy(values, 0, values, i * columns, columns);
    }
    return values;
  }

  static void shift(float[] x, int at, int n, float mean) {
    for (int i = at; i < at + n; i++) {
      x[i] -= mean;
    }
  }

  static void stretch(float[] x, int at, int n, float factor) {
    for (int i = at; i < at + n; i++) {
      x[i] *= factor;
    }
  }

  static float sum(float[] x, int at, int n) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = at;
    for (; i < at + n - 3; i += 4) {
      s0 += x[i];
      s1 += x[i + 1];
      s2 += x[i + 2];
      s3 += x[i + 3];
    }
    for (; i < at + n; i++) {
      s0 += x[i];
    }
    return s0 + s1 + (s2 + s3);
  }

  /** {@code Σ x y}, of both from the same place on. */
  static float dot(float[] x, float[] y, int at, int n) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = at;
    for (; i < at + n - 3; i += 4) {
      s0 += x[i] * y[i];
      s1 += x[i + 1] * y[i + 1];
      s2 += x[i + 2] * y[i + 2];
      s3 += x[i + 3] * y[i + 3];
    }
    for (; i < at + n; i++) {
      s0 += x[i] * y[i];
    }
    return s0 + s1 + (s2 + s3);
  }
}
