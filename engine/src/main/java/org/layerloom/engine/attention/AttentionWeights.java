package org.layerloom.engine.attention;

/**
 * The weights of one layer's heads for one sample.
 *
 * @param layerId the layer in its network
 * @param weights {@code [head, query, key]}; each row of keys sums to 1, padding and what a causal
 *     layer may not see is exactly 0
 * @param steps how many of the first steps are there; the rest is padding
 */
public record AttentionWeights(String layerId, double[][][] weights, int steps) {

  public int heads() {
    return weights.length;
  }

  /** The weight that a head gives a key for a query. */
  public double at(int head, int query, int key) {
    return weights[head][query][key];
  }

  /**
   * The mean weight of a head on keys that lie against their queries from the end: the last for the
   * first. 1 where it holds everything there.
   */
  public double onAntiDiagonal(int head) {
    double sum = 0;
    for (int query = 0; query < steps; query++) {
      sum += weights[head][query][steps - 1 - query];
    }
    return sum / steps;
  }
}
