package org.layerloom.engine.dl4j.own;

import java.lang.ref.Reference;
import java.nio.DoubleBuffer;
import java.util.function.DoubleBinaryOperator;
import org.bytedeco.openblas.global.openblas;
import org.layerloom.engine.dl4j.own.Rows.Part;

/** In double precision, for the check of gradients: as the formulas are written. */
final class DoubleKernels implements Kernels {

  private final Place.OfDoubles first = new Place.OfDoubles();
  private final Place.OfDoubles second = new Place.OfDoubles();
  private final Place.OfDoubles result = new Place.OfDoubles();

  private static final double ROOT = Math.sqrt(2 / Math.PI);
  private static final double CUBE = 0.044715;

  private static DoubleBuffer doubles(Rows rows) {
    return (DoubleBuffer) rows.numbers();
  }

  private static double[] read(Rows rows) {
    double[] values = new double[rows.length()];
    doubles(rows).get(0, values, 0, values.length);
    Reference.reachabilityFence(rows);
    return values;
  }

  private static void write(double[] values, Rows into) {
    doubles(into).put(0, values, 0, values.length);
    Reference.reachabilityFence(into);
  }

  @Override
  public void product(
      Part a, boolean turnA, Part b, boolean turnB, double scale, Part into, boolean adding) {
    openblas.cblas_dgemm(
        openblas.CblasRowMajor,
        turnA ? openblas.CblasTrans : openblas.CblasNoTrans,
        turnB ? openblas.CblasTrans : openblas.CblasNoTrans,
        into.height(),
        into.width(),
        turnA ? a.height() : a.width(),
        scale,
        first.to(a),
        a.of().columns(),
        second.to(b),
        b.of().columns(),
        adding ? 1 : 0,
        result.to(into),
        into.of().columns());
    Reference.reachabilityFence(a);
    Reference.reachabilityFence(b);
    Reference.reachabilityFence(into);
  }

  @Override
  public void repeat(Rows row, Rows into) {
    double[] values = read(row);
    for (int i = 0; i < into.rows(); i++) {
      doubles(into).put(i * into.columns(), values, 0, values.length);
    }
  }

  @Override
  public void sum(Rows rows, Rows into) {
    sumTables(rows, into);
  }

  private static void each(Rows a, Rows b, Rows into, int from, int to, DoubleBinaryOperator f) {
    DoubleBuffer x = doubles(a);
    DoubleBuffer y = doubles(b);
    for (int i = from; i < to; i++) {
      doubles(into).put(i, f.applyAsDouble(x.get(i), y.get(i)));
    }
  }

  @Override
  public void add(Rows a, Rows b, Rows into) {
    each(a, b, into, 0, a.length(), Double::sum);
  }

  @Override
  public void addProduct(Rows a, Rows b, Rows factor, Rows into) {
    double[] x = read(a);
    double[] y = read(b);
    double[] f = read(factor);
    for (int i = 0; i < x.length; i++) {
      x[i] += y[i] * f[i];
    }
    write(x, into);
  }

  @Override
  public void multiply(Rows a, Rows b, Rows into, int from, int to) {
    each(a, b, into, from * a.columns(), to * a.columns(), (x, y) -> x * y);
  }

  @Override
  public void addTable(Rows x, Rows table, Rows into) {
    double[] values = read(x);
    double[] added = read(table);
    for (int i = 0; i < values.length; i++) {
      values[i] += added[i % added.length];
    }
    write(values, into);
  }

  @Override
  public void sumTables(Rows x, Rows into) {
    double[] values = read(x);
    double[] sums = new double[into.length()];
    for (int i = 0; i < values.length; i++) {
      sums[i % sums.length] += values[i];
    }
    write(sums, into);
  }

  @Override
  public void gelu(Rows z, Rows into, Rows slope) {
    double[] x = read(z);
    double[] slopes = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double t = Math.tanh(ROOT * (x[i] + CUBE * x[i] * x[i] * x[i]));
      double inner = ROOT * (1 + 3 * CUBE * x[i] * x[i]);
      slopes[i] = 0.5 * (1 + t) + 0.5 * x[i] * (1 - t * t) * inner;
      x[i] = 0.5 * x[i] * (1 + t);
    }
    write(x, into);
    if (slope != null) {
      write(slopes, slope);
    }
  }

  @Override
  public void relu(Rows z, Rows into, Rows slope) {
    double[] x = read(z);
    double[] slopes = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      slopes[i] = x[i] > 0 ? 1 : 0;
      x[i] = Math.max(0, x[i]);
    }
    write(x, into);
    if (slope != null) {
      write(slopes, slope);
    }
  }

  @Override
  public void normalise(
      Rows x, Rows gain, Rows bias, double epsilon, Rows normal, Rows scale, Rows into) {
    int columns = x.columns();
    double[] values = read(x);
    double[] factors = new double[x.rows()];
    double[] out = new double[values.length];
    double[] gains = read(gain);
    double[] biases = read(bias);
    for (int row = 0; row < factors.length; row++) {
      int at = row * columns;
      double mean = 0;
      for (int i = 0; i < columns; i++) {
        mean += values[at + i] / columns;
      }
      double variance = 0;
      for (int i = 0; i < columns; i++) {
        values[at + i] -= mean;
        variance += values[at + i] * values[at + i] / columns;
      }
      factors[row] = 1 / Math.sqrt(variance + epsilon);
      for (int i = 0; i < columns; i++) {
        values[at + i] *= factors[row];
        out[at + i] = gains[i] * values[at + i] + biases[i];
      }
    }
    write(values, normal);
    write(factors, scale);
    write(out, into);
  }

  @Override
  public void normaliseBack(
      Rows slope,
      Rows gain,
      Rows normal,
      Rows scale,
      Rows byGain,
      Rows byBias,
      Rows spare,
      Rows into) {
    int columns = slope.columns();
    double[] slopes = read(slope);
    double[] normals = read(normal);
    double[] factors = read(scale);
    double[] gains = read(gain);
    double[] sumsOfGain = new double[columns];
    double[] sumsOfBias = new double[columns];
    for (int row = 0; row < factors.length; row++) {
      int at = row * columns;
      double mean = 0;
      double along = 0;
      for (int i = 0; i < columns; i++) {
        sumsOfGain[i] += slopes[at + i] * normals[at + i];
        sumsOfBias[i] += slopes[at + i];
        slopes[at + i] *= gains[i];
        mean += slopes[at + i] / columns;
        along += slopes[at + i] * normals[at + i] / columns;
      }
      for (int i = 0; i < columns; i++) {
        slopes[at + i] = (slopes[at + i] - mean - normals[at + i] * along) * factors[row];
      }
    }
    write(sumsOfGain, byGain);
    write(sumsOfBias, byBias);
    write(slopes, into);
  }

  @Override
  public void softmax(Rows rows, int first, int[] seen, boolean[] hidden) {
    int columns = rows.columns();
    double[] row = new double[columns];
    for (int i = 0; i < seen.length; i++) {
      doubles(rows).get((first + i) * columns, row, 0, columns);
      double largest = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < columns; j++) {
        if (j >= seen[i] || hidden != null && j < hidden.length && hidden[j]) {
          row[j] = Double.NEGATIVE_INFINITY;
        }
        largest = Math.max(largest, row[j]);
      }
      double sum = 0;
      for (int j = 0; j < columns; j++) {
        row[j] = row[j] == Double.NEGATIVE_INFINITY ? 0 : Math.exp(row[j] - largest);
        sum += row[j];
      }
      for (int j = 0; j < columns && sum != 0; j++) {
        row[j] /= sum;
      }
      doubles(rows).put((first + i) * columns, row, 0, columns);
    }
  }

  @Override
  public void softmaxBack(
      Rows weights, Rows factor, int first, int[] seen, double scale, Rows slopes) {
    int columns = weights.columns();
    DoubleBuffer w = doubles(weights);
    DoubleBuffer g = doubles(slopes);
    for (int i = 0; i < seen.length; i++) {
      int of = (first + i) * columns;
      int at = i * columns;
      double along = 0;
      for (int j = 0; j < seen[i]; j++) {
        double slope = g.get(at + j) * (factor == null ? 1 : doubles(factor).get(of + j));
        g.put(at + j, slope);
        along += slope * w.get(of + j);
      }
      for (int j = 0; j < columns; j++) {
        g.put(at + j, j < seen[i] ? w.get(of + j) * (g.get(at + j) - along) * scale : 0);
      }
    }
  }

  @Override
  public void dropout(Rows into, long seed, int place, double rate) {
    for (int i = 0; i < into.length(); i++) {
      int drawn = Draws.even(place + i, (int) seed, (int) (seed >>> 32));
      doubles(into).put(i, drawn < Draws.threshold(rate) ? 0 : 1 / (1 - rate));
    }
  }

  @Override
  public void clear(Rows rows, int from, int to) {
    for (int i = from * rows.columns(); i < to * rows.columns(); i++) {
      doubles(rows).put(i, 0);
    }
  }

  @Override
  public void gather(Rows table, int[] numbers, Rows into) {
    double[] values = read(table);
    int columns = table.columns();
    double[] out = new double[into.length()];
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] >= 0) {
        System.arraycopy(values, numbers[i] * columns, out, i * columns, columns);
      }
    }
    write(out, into);
  }

  @Override
  public void scatter(Rows rows, int[] numbers, Rows into) {
    double[] values = read(rows);
    int columns = rows.columns();
    double[] sums = new double[into.length()];
    for (int i = 0; i < values.length; i++) {
      int number = numbers[i / columns];
      if (number >= 0) {
        sums[number * columns + i % columns] += values[i];
      }
    }
    write(sums, into);
  }
}
