package org.layerloom.engine.network;

import java.util.List;
import java.util.Optional;

/**
 * What is known of one layer in its network.
 *
 * @param inputs the shapes that arrive
 * @param output the shape that leaves
 * @param parameters numbers that training may change
 * @param multiplyAdds for one sample, forward
 * @param fixed numbers that the layer keeps and that no gradient changes
 * @param inside numbers of one sample between what arrives and the output
 * @param reach how far one number of its output sees into the network's input, where both have
 *     places: images and sequences
 */
public record LayerReport(
    String layerId,
    List<TensorShape> inputs,
    TensorShape output,
    long parameters,
    long multiplyAdds,
    long fixed,
    long inside,
    Optional<Reach> reach) {

  public LayerReport {
    inputs = List.copyOf(inputs);
  }

  /** All numbers that a file holds for this layer. */
  public long numbers() {
    return Math.addExact(parameters, fixed);
  }

  /** Bytes that training keeps of one sample: the output, what is inside, and the derivatives. */
  public long trainingBytes() {
    return Math.multiplyExact(2, Math.addExact(activationBytes(), insideBytes()));
  }

  /**
   * Bytes that are in use while the layer answers one sample: what arrives, what is inside and what
   * leaves.
   */
  public long workingBytes() {
    long arriving = inputs.stream().mapToLong(TensorShape::elements).sum();
    return Math.addExact(
        Math.addExact(activationBytes(), insideBytes()), Math.multiplyExact(arriving, Float.BYTES));
  }

  private long insideBytes() {
    return Math.multiplyExact(inside, Float.BYTES);
  }

  /** Bytes that the output of one sample takes in single precision. */
  public long activationBytes() {
    return Math.multiplyExact(output.elements(), Float.BYTES);
  }
}
