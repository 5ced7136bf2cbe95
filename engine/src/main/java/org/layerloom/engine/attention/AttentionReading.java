package org.layerloom.engine.attention;

import java.util.List;

/**
 * What a network did with one sample.
 *
 * @param layers those with heads, in the order of the network
 * @param answer the network's answer, {@code [answers, answer length]} flattened
 */
public record AttentionReading(List<LayerAttention> layers, float[] answer) {

  public AttentionReading {
    layers = List.copyOf(layers);
  }
}
