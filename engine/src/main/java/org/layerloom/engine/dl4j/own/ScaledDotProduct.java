package org.layerloom.engine.dl4j.own;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Attention of several heads (Vaswani et al.: Attention is all you need, 2017, 3.2): within each
 * head {@code A = softmax(q kᵀ / √d)}, {@code y = A v}, d numbers to a head. Queries, keys and
 * values are rows {@code [batch · time, heads · d]}; a head's numbers lie side by side.
 *
 * <p>Padded keys and, where causal, later ones get exactly no weight. Keeps what its backward pass
 * needs.
 */
final class ScaledDotProduct {

  private final int heads;
  private final boolean causal;
  private final double dropout;

  private int batch;
  private int time;
  private int width;
  private int size;
  private double[] q;
  private double[] k;
  private double[] v;

  /** {@code [batch, head, query, key]}, before dropout. */
  private double[] weights = {};

  /** What dropout multiplies the weights by; null where it is not at work. */
  private double[] kept;

  private HeadChanges asked;

  /** What is changed in the pass at work; null where nothing is. */
  private HeadChanges changes;

  ScaledDotProduct(int heads, boolean causal, double dropout) {
    this.heads = heads;
    this.causal = causal;
    this.dropout = dropout;
  }

  /** The weights of the last forward pass: {@code [batch, head, query, key]}. */
  double[] weights() {
    return weights;
  }

  double[] queries() {
    return q;
  }

  double[] keys() {
    return k;
  }

  double[] values() {
    return v;
  }

  int heads() {
    return heads;
  }

  boolean causal() {
    return causal;
  }

  void change(HeadChanges asked) {
    this.asked = asked;
  }

  int time() {
    return time;
  }

  double[] forward(
      double[] queries,
      double[] keys,
      double[] values,
      int[] lengths,
      int steps,
      boolean training) {
    q = queries;
    k = keys;
    v = values;
    batch = lengths.length;
    time = steps;
    changes = training ? null : asked;
    width = queries.length / (batch * time);
    size = width / heads;
    weights = new double[batch * heads * time * time];
    kept =
        training && dropout > 0 ? Loops.read(Nd4j.rand(DataType.DOUBLE, 1, weights.length)) : null;
    if (kept != null) {
      for (int i = 0; i < kept.length; i++) {
        kept[i] = kept[i] < dropout ? 0 : 1 / (1 - dropout);
      }
    }
    double[] out = new double[queries.length];
    double[] turned = new double[size * time];
    for (int n = 0; n < batch; n++) {
      for (int h = 0; h < heads; h++) {
        turn(k, n, h, turned);
        for (int i = 0; i < time; i++) {
          int row = ((n * heads + h) * time + i) * time;
          int seen = causal ? Math.min(lengths[n], i + 1) : lengths[n];
          scores(n, h, i, turned, row, seen);
          softmax(row, seen);
          if (changes == null || !changes.off()[h]) {
            mix(row, n, h, i, seen, out);
          }
        }
      }
    }
    return out;
  }

  private int at(int n, int h, int step) {
    return (n * time + step) * width + h * size;
  }

  /** A head's rows as {@code [d, time]}, so that inner loops run along the steps. */
  private void turn(double[] rows, int n, int h, double[] into) {
    for (int j = 0; j < time; j++) {
      int from = at(n, h, j);
      for (int d = 0; d < size; d++) {
        into[d * time + j] = rows[from + d];
      }
    }
  }

  private void scores(int n, int h, int i, double[] turned, int row, int seen) {
    double temperature = changes == null ? 1 : changes.temperatures()[h];
    double scale = 1 / (Math.sqrt(size) * temperature);
    int from = at(n, h, i);
    for (int d = 0; d < size; d++) {
      double factor = q[from + d] * scale;
      int column = d * time;
      for (int j = 0; j < seen; j++) {
        weights[row + j] += factor * turned[column + j];
      }
    }
  }

  private void softmax(int row, int seen) {
    if (changes != null && hide(row, seen) == 0) {
      return;
    }
    double largest = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < seen; j++) {
      largest = Math.max(largest, weights[row + j]);
    }
    double sum = 0;
    for (int j = 0; j < seen; j++) {
      weights[row + j] = Math.exp(weights[row + j] - largest);
      sum += weights[row + j];
    }
    for (int j = 0; j < seen; j++) {
      weights[row + j] /= sum;
    }
  }

  /** Takes hidden keys out of a row; a row without any other is left all zero. */
  private int hide(int row, int seen) {
    int left = 0;
    for (int j = 0; j < seen; j++) {
      if (changes.sees(j)) {
        left++;
      } else {
        weights[row + j] = Double.NEGATIVE_INFINITY;
      }
    }
    if (left == 0) {
      java.util.Arrays.fill(weights, row, row + seen, 0);
    }
    return left;
  }

  private void mix(int row, int n, int h, int i, int seen, double[] out) {
    int to = at(n, h, i);
    for (int j = 0; j < seen; j++) {
      double weight = kept == null ? weights[row + j] : weights[row + j] * kept[row + j];
      int from = at(n, h, j);
      for (int d = 0; d < size; d++) {
        out[to + d] += weight * v[from + d];
      }
    }
  }

  /** The derivatives by queries, keys and values. */
  record Slopes(double[] queries, double[] keys, double[] values) {}

  Slopes backward(double[] slope, int[] lengths) {
    double[] byQ = new double[q.length];
    double[] byK = new double[k.length];
    double[] byV = new double[v.length];
    double[] turned = new double[size * time];
    double[] byWeights = new double[time];
    for (int n = 0; n < batch; n++) {
      for (int h = 0; h < heads; h++) {
        turn(v, n, h, turned);
        for (int i = 0; i < time; i++) {
          int row = ((n * heads + h) * time + i) * time;
          int seen = causal ? Math.min(lengths[n], i + 1) : lengths[n];
          byWeights(slope, at(n, h, i), turned, row, seen, byWeights);
          byScores(row, seen, byWeights);
          spread(slope, n, h, i, row, seen, byWeights, byQ, byK, byV);
        }
      }
    }
    return new Slopes(byQ, byK, byV);
  }

  private void byWeights(
      double[] slope, int from, double[] turned, int row, int seen, double[] byWeights) {
    java.util.Arrays.fill(byWeights, 0);
    for (int d = 0; d < size; d++) {
      double factor = slope[from + d];
      int column = d * time;
      for (int j = 0; j < seen; j++) {
        byWeights[j] += factor * turned[column + j];
      }
    }
    for (int j = 0; kept != null && j < seen; j++) {
      byWeights[j] *= kept[row + j];
    }
  }

  /** Through the softmax: {@code A · (g − Σ g A)}, with the scale of the scores. */
  private void byScores(int row, int seen, double[] byWeights) {
    double along = 0;
    for (int j = 0; j < seen; j++) {
      along += byWeights[j] * weights[row + j];
    }
    double scale = 1 / Math.sqrt(size);
    for (int j = 0; j < seen; j++) {
      byWeights[j] = weights[row + j] * (byWeights[j] - along) * scale;
    }
  }

  private void spread(
      double[] slope,
      int n,
      int h,
      int i,
      int row,
      int seen,
      double[] byScores,
      double[] byQ,
      double[] byK,
      double[] byV) {
    int query = at(n, h, i);
    for (int j = 0; j < seen; j++) {
      int key = at(n, h, j);
      double score = byScores[j];
      double weight = kept == null ? weights[row + j] : weights[row + j] * kept[row + j];
      for (int d = 0; d < size; d++) {
        byQ[query + d] += score * k[key + d];
        byK[key + d] += score * q[query + d];
        byV[key + d] += weight * slope[query + d];
      }
    }
  }
}
