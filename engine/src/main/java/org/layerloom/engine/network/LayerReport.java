package org.layerloom.engine.network;

import java.util.List;

/**
 * What is known of one layer in its network.
 *
 * @param inputs the shapes that arrive
 * @param output the shape that leaves
 * @param parameters numbers that training may change
 * @param multiplyAdds for one sample, forward
 */
public record LayerReport(
    String layerId,
    List<TensorShape> inputs,
    TensorShape output,
    long parameters,
    long multiplyAdds) {

  public LayerReport {
    inputs = List.copyOf(inputs);
  }

  /** Bytes that the output of one sample takes in single precision. */
  public long activationBytes() {
    return Math.multiplyExact(output.elements(), Float.BYTES);
  }
}
