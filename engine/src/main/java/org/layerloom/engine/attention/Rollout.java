package org.layerloom.engine.attention;

import java.util.List;

/**
 * How much of each input step reaches each step of a layer, through all layers before it: the
 * product of {@code (mean of the heads + I) / 2} (Abnar, Zuidema: Quantifying attention flow in
 * Transformers, 2020). Rows sum to 1.
 */
public final class Rollout {

  private Rollout() {}

  /**
   * Rolls out.
   *
   * @param layers in the order of the network, over one and the same sequence; of others the answer
   *     would mean nothing
   * @return {@code [step, input step]}
   * @throws IllegalArgumentException if there is none, or their lengths differ
   */
  public static float[][] of(List<LayerAttention> layers) {
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("no layers");
    }
    int steps = layers.get(0).steps();
    double[][] flow = new double[steps][steps];
    for (int i = 0; i < steps; i++) {
      flow[i][i] = 1;
    }
    for (LayerAttention layer : layers) {
      if (layer.steps() != steps || layer.keySteps() != steps) {
        throw new IllegalArgumentException(layer.layerId() + ": " + layer.steps() + " steps");
      }
      flow = through(layer, flow);
    }
    float[][] rows = new float[steps][steps];
    for (int i = 0; i < steps; i++) {
      for (int j = 0; j < steps; j++) {
        rows[i][j] = (float) flow[i][j];
      }
    }
    return rows;
  }

  private static double[][] through(LayerAttention layer, double[][] flow) {
    int steps = flow.length;
    double[][] next = new double[steps][steps];
    for (int query = 0; query < steps; query++) {
      for (int key = 0; key < steps; key++) {
        double weight = (mean(layer, query, key) + (query == key ? 1 : 0)) / 2;
        for (int j = 0; weight != 0 && j < steps; j++) {
          next[query][j] += weight * flow[key][j];
        }
      }
    }
    return next;
  }

  /** The mean weight of all heads of a layer. */
  public static double mean(LayerAttention layer, int query, int key) {
    double sum = 0;
    for (int head = 0; head < layer.heads(); head++) {
      sum += layer.weight(head, query, key);
    }
    return sum / layer.heads();
  }
}
