package org.layerloom.engine.network;

import java.util.List;

/**
 * What is known of one layer in its network.
 *
 * @param inputs the shapes that arrive
 * @param output the shape that leaves
 * @param parameters numbers that training may change
 * @param multiplyAdds for one sample, forward
 * @param fixed numbers that the layer keeps and that no gradient changes
 */
public record LayerReport(
    String layerId,
    List<TensorShape> inputs,
    TensorShape output,
    long parameters,
    long multiplyAdds,
    long fixed) {

  public LayerReport {
    inputs = List.copyOf(inputs);
  }

  /** All numbers that a file holds for this layer. */
  public long numbers() {
    return Math.addExact(parameters, fixed);
  }

  /** Bytes that the output of one sample takes in single precision. */
  public long activationBytes() {
    return Math.multiplyExact(output.elements(), Float.BYTES);
  }
}
