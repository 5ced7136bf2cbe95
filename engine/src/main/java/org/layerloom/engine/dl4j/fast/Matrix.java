package org.layerloom.engine.dl4j.fast;

import org.bytedeco.javacpp.FloatPointer;

/**
 * A matrix of weights {@code [outputs, inputs]} by which columns are multiplied, one column a
 * sample. DL4J's own layers lay it row after row, LayerLoom's column after column.
 *
 * @param turned whether it lies column after column
 */
record Matrix(WeightArray weights, int outputs, int inputs, boolean turned) {

  /** {@code into = M x + keep into}, with x {@code [inputs, batch]}. */
  void times(FloatPointer x, FloatPointer into, int batch, float keep) {
    if (turned) {
      Gemm.turnedBy(weights.pointer(), x, into, outputs, batch, inputs, keep);
    } else {
      Gemm.product(weights.pointer(), x, into, outputs, batch, inputs, keep);
    }
  }

  /** {@code into = Mᵀ slopes}, the gradient by x, from that by the products. */
  void back(FloatPointer slopes, FloatPointer into, int batch) {
    if (turned) {
      Gemm.product(weights.pointer(), slopes, into, inputs, batch, outputs, 0);
    } else {
      Gemm.turnedBy(weights.pointer(), slopes, into, inputs, batch, outputs, 0);
    }
  }

  /** The gradient by M itself, {@code slopes xᵀ}, beside what it keeps of the one before. */
  void learn(FloatPointer slopes, FloatPointer x, int batch, float keep) {
    if (turned) {
      Gemm.byTurned(x, slopes, weights.gradientPointer(), inputs, outputs, batch, keep);
    } else {
      Gemm.byTurned(slopes, x, weights.gradientPointer(), outputs, inputs, batch, keep);
    }
  }
}
