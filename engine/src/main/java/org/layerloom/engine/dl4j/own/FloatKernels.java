package org.layerloom.engine.dl4j.own;

import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;
import org.layerloom.engine.dl4j.own.Rows.Part;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * In single precision, for training: numbers come in tiles that fit the nearest cache, as plain
 * arrays, through loops so simple that Java's compiler makes vector instructions of them. Sums run
 * in four strands, since one by one they wait for each other.
 */
final class FloatKernels implements Kernels {

  private static final int TILE = FastExp.TILE;
  private static final float TANH_INNER = (float) (2 * Math.sqrt(2 / Math.PI));
  private static final float CUBE = 0.044715f;

  /** Beyond it GELU is 0 or the number itself, to single precision. */
  private static final float GELU_END = 6;

  /** The least that {@link FastExp} takes. */
  private static final float EXP_END = -87;

  private static final int ONE = Float.floatToRawIntBits(1);
  private static final int[] PLACES = new int[TILE];

  static {
    Arrays.setAll(PLACES, i -> i);
  }

  private final FastExp exp = new FastExp();
  private float[] a = new float[TILE];
  private float[] b = new float[TILE];
  private float[] c = new float[TILE];
  private final int[] bits = new int[TILE];
  private float[] rowA = {};
  private float[] rowB = {};
  private Rows byNormal;
  private Rows ones;

  /** Copies numbers in; their memory is held until they are there. */
  private static void load(Rows from, int at, float[] into, int start, int n) {
    ((FloatBuffer) from.numbers()).get(at, into, start, n);
    Reference.reachabilityFence(from);
  }

  private static void store(Rows into, int at, float[] from, int start, int n) {
    ((FloatBuffer) into.numbers()).put(at, from, start, n);
    Reference.reachabilityFence(into);
  }

  private static void load(Rows from, int at, int[] into, int start, int n) {
    from.bits().get(at, into, start, n);
    Reference.reachabilityFence(from);
  }

  private static void store(Rows into, int at, int[] from, int start, int n) {
    into.bits().put(at, from, start, n);
    Reference.reachabilityFence(into);
  }

  private static FloatPointer pointer(Part part) {
    return ((FloatPointer) part.of().pointer()).position(part.at());
  }

  @Override
  public void product(
      Part x, boolean turnX, Part y, boolean turnY, double scale, Part into, boolean adding) {
    openblas.cblas_sgemm(
        openblas.CblasRowMajor,
        turnX ? openblas.CblasTrans : openblas.CblasNoTrans,
        turnY ? openblas.CblasTrans : openblas.CblasNoTrans,
        into.height(),
        into.width(),
        turnX ? x.height() : x.width(),
        (float) scale,
        pointer(x),
        x.of().columns(),
        pointer(y),
        y.of().columns(),
        adding ? 1 : 0,
        pointer(into),
        into.of().columns());
    Reference.reachabilityFence(x);
    Reference.reachabilityFence(y);
    Reference.reachabilityFence(into);
  }

  @Override
  public void sum(Rows rows, Rows into) {
    if (ones == null || ones.columns() < rows.rows()) {
      ones = Rows.create(DataType.FLOAT, 1, rows.rows());
      ones.array().assign(1);
    }
    openblas.cblas_sgemv(
        openblas.CblasRowMajor,
        openblas.CblasTrans,
        rows.rows(),
        rows.columns(),
        1,
        pointer(rows.all()),
        rows.columns(),
        pointer(ones.all()),
        1,
        0,
        pointer(into.all()),
        1);
    Reference.reachabilityFence(rows);
    Reference.reachabilityFence(into);
  }

  /** Tiles hold whole rows, and at least one. */
  private int rowsInTile(int columns) {
    if (columns > a.length) {
      a = new float[columns];
      b = new float[columns];
      c = new float[columns];
    }
    return Math.max(1, TILE / columns);
  }

  @Override
  public void repeat(Rows row, Rows into) {
    int columns = into.columns();
    int fit = rowsInTile(columns);
    rowA = inEachRow(row, rowA, fit);
    for (int at = 0; at < into.rows(); at += fit) {
      int n = Math.min(fit, into.rows() - at) * columns;
      store(into, at * columns, rowA, 0, n);
    }
  }

  @Override
  public void add(Rows x, Rows y, Rows into) {
    for (int at = 0; at < x.length(); at += TILE) {
      int n = Math.min(TILE, x.length() - at);
      load(x, at, a, 0, n);
      load(y, at, b, 0, n);
      add(a, b, n);
      store(into, at, a, 0, n);
    }
  }

  private static void add(float[] x, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      x[i] += y[i];
    }
  }

  @Override
  public void addProduct(Rows x, Rows y, Rows factor, Rows into) {
    for (int at = 0; at < x.length(); at += TILE) {
      int n = Math.min(TILE, x.length() - at);
      load(x, at, a, 0, n);
      load(y, at, b, 0, n);
      load(factor, at, c, 0, n);
      addProduct(a, b, c, n);
      store(into, at, a, 0, n);
    }
  }

  private static void addProduct(float[] x, float[] y, float[] factor, int n) {
    for (int i = 0; i < n; i++) {
      x[i] += y[i] * factor[i];
    }
  }

  @Override
  public void multiply(Rows x, Rows y, Rows into, int from, int to) {
    int end = to * x.columns();
    for (int at = from * x.columns(); at < end; at += TILE) {
      int n = Math.min(TILE, end - at);
      load(x, at, a, 0, n);
      load(y, at, b, 0, n);
      multiply(a, b, n);
      store(into, at, a, 0, n);
    }
  }

  private static void multiply(float[] x, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      x[i] *= y[i];
    }
  }

  @Override
  public void addTable(Rows x, Rows table, Rows into) {
    for (int start = 0; start < x.length(); start += table.length()) {
      for (int at = 0; at < table.length(); at += TILE) {
        int n = Math.min(TILE, table.length() - at);
        load(x, start + at, a, 0, n);
        load(table, at, b, 0, n);
        add(a, b, n);
        store(into, start + at, a, 0, n);
      }
    }
  }

  @Override
  public void sumTables(Rows x, Rows into) {
    for (int at = 0; at < into.length(); at += TILE) {
      int n = Math.min(TILE, into.length() - at);
      Arrays.fill(a, 0, n, 0);
      for (int start = 0; start < x.length(); start += into.length()) {
        load(x, start + at, b, 0, n);
        add(a, b, n);
      }
      store(into, at, a, 0, n);
    }
  }

  @Override
  public void gelu(Rows z, Rows into, Rows slope) {
    for (int at = 0; at < z.length(); at += TILE) {
      int n = Math.min(TILE, z.length() - at);
      load(z, at, a, 0, n);
      geluExponent(a, b, n);
      exp.apply(b, n);
      geluShare(b, n);
      if (slope != null) {
        geluSlope(a, b, c, n);
        store(slope, at, c, 0, n);
      }
      multiply(a, b, n);
      store(into, at, a, 0, n);
    }
  }

  /** {@code 0.5 (1 + tanh u) = 1 / (1 + e^(−2u))}; here −2u of numbers cut to ± GELU_END. */
  private static void geluExponent(float[] z, float[] into, int n) {
    for (int i = 0; i < n; i++) {
      float cut = 0.5f * (Math.abs(z[i] + GELU_END) - Math.abs(z[i] - GELU_END));
      into[i] = -TANH_INNER * (cut + CUBE * cut * cut * cut);
    }
  }

  private static void geluShare(float[] powers, int n) {
    for (int i = 0; i < n; i++) {
      powers[i] = 1 / (1 + powers[i]);
    }
  }

  private static void geluSlope(float[] z, float[] share, float[] into, int n) {
    for (int i = 0; i < n; i++) {
      float s = share[i];
      float inner = TANH_INNER * (1 + 3 * CUBE * z[i] * z[i]);
      into[i] = s + z[i] * s * (1 - s) * inner;
    }
  }

  @Override
  public void relu(Rows z, Rows into, Rows slope) {
    for (int at = 0; at < z.length(); at += TILE) {
      int n = Math.min(TILE, z.length() - at);
      if (slope != null) {
        load(z, at, bits, 0, n);
        oneWherePositive(bits, n);
        store(slope, at, bits, 0, n);
      }
      load(z, at, a, 0, n);
      positive(a, n);
      store(into, at, a, 0, n);
    }
  }

  private static void positive(float[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = 0.5f * (z[i] + Math.abs(z[i]));
    }
  }

  /** Of floats as they lie in memory: those not below zero have no first bit, and 0 has none. */
  private static void oneWherePositive(int[] bits, int n) {
    for (int i = 0; i < n; i++) {
      bits[i] = ONE & ~((bits[i] | bits[i] - 1) >> 31);
    }
  }

  @Override
  public void normalise(
      Rows x, Rows gain, Rows bias, double epsilon, Rows normal, Rows scale, Rows into) {
    int columns = x.columns();
    int fit = rowsInTile(columns);
    rowA = inEachRow(gain, rowA, fit);
    rowB = inEachRow(bias, rowB, fit);
    for (int row = 0; row < x.rows(); row += fit) {
      int count = Math.min(fit, x.rows() - row);
      int n = count * columns;
      load(x, row * columns, a, 0, n);
      for (int i = 0; i < count; i++) {
        int at = i * columns;
        shift(a, at, columns, sum(a, at, columns) / columns);
        float variance = dot(a, a, at, columns) / columns;
        c[i] = (float) (1 / Math.sqrt(variance + epsilon));
        stretch(a, at, columns, c[i]);
      }
      store(normal, row * columns, a, 0, n);
      store(scale, row, c, 0, count);
      multiply(a, rowA, n);
      add(a, rowB, n);
      store(into, row * columns, a, 0, n);
    }
  }

  /** A row again and again, so that loops over many rows need not begin anew in each. */
  private static float[] inEachRow(Rows row, float[] atHand, int times) {
    int columns = row.length();
    float[] values = atHand.length == times * columns ? atHand : new float[times * columns];
    load(row, 0, values, 0, columns);
    for (int i = 1; i < times; i++) {
      System.arraycopy(values, 0, values, i * columns, columns);
    }
    return values;
  }

  private static void shift(float[] x, int at, int n, float mean) {
    for (int i = at; i < at + n; i++) {
      x[i] -= mean;
    }
  }

  @Override
  public void normaliseBack(
      Rows slope, Rows gain, Rows normal, Rows scale, Rows byGain, Rows byBias, Rows into) {
    int columns = slope.columns();
    int fit = rowsInTile(columns);
    if (byNormal == null || byNormal.length() != slope.length()) {
      byNormal = Rows.create(DataType.FLOAT, slope.rows(), columns);
    }
    multiply(slope, normal, byNormal, 0, slope.rows());
    sum(byNormal, byGain);
    sum(slope, byBias);
    rowA = inEachRow(gain, rowA, fit);
    for (int row = 0; row < slope.rows(); row += fit) {
      int count = Math.min(fit, slope.rows() - row);
      int n = count * columns;
      load(slope, row * columns, a, 0, n);
      load(normal, row * columns, b, 0, n);
      load(scale, row, c, 0, count);
      multiply(a, rowA, n);
      for (int i = 0; i < count; i++) {
        int at = i * columns;
        float mean = sum(a, at, columns) / columns;
        float along = dot(a, b, at, columns) / columns;
        project(a, b, at, columns, mean, along, c[i]);
      }
      store(into, row * columns, a, 0, n);
    }
  }

  private static void project(
      float[] slope, float[] normal, int at, int n, float mean, float along, float factor) {
    for (int i = at; i < at + n; i++) {
      slope[i] = (slope[i] - mean - normal[i] * along) * factor;
    }
  }

  @Override
  public void softmax(Rows rows, int first, int[] seen, boolean[] hidden) {
    int columns = rows.columns();
    int fit = rowsInTile(columns);
    for (int row = 0; row < seen.length; row += fit) {
      int count = Math.min(fit, seen.length - row);
      int from = (first + row) * columns;
      load(rows, from, a, 0, count * columns);
      for (int i = 0; i < count; i++) {
        prepare(a, i * columns, seen[row + i], columns, hidden);
      }
      exp.apply(a, count * columns);
      for (int i = 0; i < count; i++) {
        share(a, i * columns, seen[row + i], columns, hidden);
      }
      store(rows, from, a, 0, count * columns);
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
    shift(x, at, seen, largest);
    if (!(least - largest > EXP_END)) {
      for (int i = at; i < at + seen; i++) {
        x[i] = x[i] < EXP_END ? EXP_END : x[i];
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
    float sum = sum(x, at, seen);
    if (sum != 0) {
      stretch(x, at, seen, 1 / sum);
    }
  }

  private static void stretch(float[] x, int at, int n, float factor) {
    for (int i = at; i < at + n; i++) {
      x[i] *= factor;
    }
  }

  @Override
  public void softmaxBack(
      Rows weights, Rows factor, int first, int[] seen, double scale, Rows slopes) {
    int columns = weights.columns();
    int fit = rowsInTile(columns);
    for (int row = 0; row < seen.length; row += fit) {
      int count = Math.min(fit, seen.length - row);
      int n = count * columns;
      load(weights, (first + row) * columns, a, 0, n);
      load(slopes, row * columns, b, 0, n);
      if (factor != null) {
        load(factor, (first + row) * columns, c, 0, n);
        multiply(b, c, n);
      }
      for (int i = 0; i < count; i++) {
        int at = i * columns;
        int there = seen[row + i];
        float along = dot(a, b, at, there);
        throughSoftmax(b, a, at, there, along, (float) scale);
        Arrays.fill(b, at + there, at + columns, 0);
      }
      store(slopes, row * columns, b, 0, n);
    }
  }

  private static void throughSoftmax(
      float[] slope, float[] weights, int at, int n, float along, float scale) {
    for (int i = at; i < at + n; i++) {
      slope[i] = weights[i] * (slope[i] - along) * scale;
    }
  }

  @Override
  public void dropout(Rows into, long seed, double rate) {
    int keep = Float.floatToRawIntBits((float) (1 / (1 - rate)));
    int threshold = Dropping.threshold(rate);
    for (int at = 0; at < into.length(); at += TILE) {
      int n = Math.min(TILE, into.length() - at);
      dropout(bits, PLACES, at, (int) seed, (int) (seed >>> 32), threshold, keep, n);
      store(into, at, bits, 0, n);
    }
  }

  /** Written as bits: {@code keep}, or those of 0. */
  private static void dropout(
      int[] into, int[] places, int at, int low, int high, int threshold, int keep, int n) {
    for (int i = 0; i < n; i++) {
      into[i] = keep & ~(Dropping.even(places[i] + at, low, high) - threshold >> 31);
    }
  }

  @Override
  public void clear(Rows rows, int from, int to) {
    int end = to * rows.columns();
    Arrays.fill(a, 0, TILE, 0);
    for (int at = from * rows.columns(); at < end; at += TILE) {
      store(rows, at, a, 0, Math.min(TILE, end - at));
    }
  }

  @Override
  public void gather(Rows table, int[] numbers, Rows into) {
    int columns = table.columns();
    int fit = rowsInTile(columns);
    for (int row = 0; row < numbers.length; row += fit) {
      int count = Math.min(fit, numbers.length - row);
      for (int i = 0; i < count; i++) {
        if (numbers[row + i] < 0) {
          Arrays.fill(a, i * columns, (i + 1) * columns, 0);
        } else {
          load(table, numbers[row + i] * columns, a, i * columns, columns);
        }
      }
      store(into, row * columns, a, 0, count * columns);
    }
  }

  @Override
  public void scatter(Rows rows, int[] numbers, Rows into) {
    int columns = rows.columns();
    int fit = rowsInTile(columns);
    float[] sums = new float[into.length()];
    for (int row = 0; row < numbers.length; row += fit) {
      int count = Math.min(fit, numbers.length - row);
      load(rows, row * columns, a, 0, count * columns);
      for (int i = 0; i < count; i++) {
        if (numbers[row + i] >= 0) {
          addAt(a, i * columns, sums, numbers[row + i] * columns, columns);
        }
      }
    }
    store(into, 0, sums, 0, sums.length);
  }

  private static void addAt(float[] from, int at, float[] into, int to, int n) {
    for (int i = 0; i < n; i++) {
      into[to + i] += from[at + i];
    }
  }

  private static float sum(float[] x, int at, int n) {
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
  private static float dot(float[] x, float[] y, int at, int n) {
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
