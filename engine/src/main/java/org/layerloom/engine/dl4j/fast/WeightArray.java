package org.layerloom.engine.dl4j.fast;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One array of a layer's weights with its gradient, both in place in DL4J's flat vectors. */
final class WeightArray {

  private final int length;
  private final NativeFloats weights;
  private final NativeFloats gradients;
  private float[] values;

  /**
   * An array.
   *
   * @param weights a view into the flat vector
   * @param flatGradients laid out as the weights are
   */
  WeightArray(INDArray weights, INDArray flatGradients) {
    this.length = Math.toIntExact(weights.length());
    this.weights = NativeFloats.of(weights);
    this.gradients = NativeFloats.of(flatGradients).part(weights.offset(), length);
  }

  int length() {
    return length;
  }

  FloatPointer pointer() {
    return weights.pointer();
  }

  FloatPointer gradientPointer() {
    return gradients.pointer();
  }

  /** A copy of the weights as they are now, for small arrays; the same array each time. */
  float[] values() {
    if (values == null) {
      values = new float[length];
    }
    weights.read(0, values, 0, length);
    return values;
  }

  /** A part of the weights as they are now. */
  void read(int from, float[] into, int at, int count) {
    weights.read(from, into, at, count);
  }

  void setGradient(float[] gradient) {
    gradients.write(0, gradient, 0, length);
  }
}
