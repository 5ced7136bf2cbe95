package org.layerloom.engine.dl4j.own;

import java.util.HashMap;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Matrices of a computation, by name, that are used again in each pass while they keep a size. */
final class Scratch {

  private final DataType precision;
  private final Map<String, Rows> matrices = new HashMap<>();
  private final Views weights = new Views();
  private final Views gradients = new Views();
  private final Views passes = new Views();

  private Scratch(DataType precision) {
    this.precision = precision;
  }

  /** The one at hand where it has that precision, else a new one. */
  static Scratch in(Scratch atHand, DataType precision) {
    return atHand != null && atHand.precision == precision ? atHand : new Scratch(precision);
  }

  /** The one at hand for the precision of a pass. */
  static Scratch in(Scratch atHand, Computation.Pass pass) {
    return in(atHand, pass.input().dataType());
  }

  /** Those of the thread that asks. */
  Kernels kernels() {
    return Kernels.of(precision);
  }

  /** A weight of a pass. */
  Rows weight(Computation.Pass pass, String key) {
    return weights.of(key, pass.weight(key));
  }

  /** Where the derivative by a weight goes. */
  Rows gradient(Map<String, INDArray> byWeights, String key) {
    return gradients.of(key, byWeights.get(key));
  }

  /** What a pass works on, as rows. */
  Rows input(Computation.Pass pass) {
    return passes.ofSteps("input", pass.input());
  }

  /** The derivative by the answer, as rows. */
  Rows upstream(INDArray epsilon) {
    return passes.ofSteps("upstream", epsilon);
  }

  /** The matrix of that name, holding whatever the last pass left in it. */
  Rows take(String name, int rows, int columns) {
    Rows matrix = matrices.get(name);
    if (matrix == null || matrix.rows() != rows || matrix.columns() != columns) {
      matrix = Rows.create(precision, rows, columns);
      matrices.put(name, matrix);
    }
    return matrix;
  }

  Rows like(String name, Rows other) {
    return take(name, other.rows(), other.columns());
  }

  /** For an answer: who asks without training may keep it, and gets one of its own. */
  Rows answer(int rows, int columns, boolean training) {
    return training ? take("answer", rows, columns) : Rows.create(precision, rows, columns);
  }
}
