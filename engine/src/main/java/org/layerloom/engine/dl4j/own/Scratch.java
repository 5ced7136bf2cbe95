package org.layerloom.engine.dl4j.own;

import java.util.HashMap;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;

/** Matrices of a computation, by name, that are used again in each pass while they keep a size. */
final class Scratch {

  private final DataType precision;
  private final Map<String, Rows> matrices = new HashMap<>();

  private Scratch(DataType precision) {
    this.precision = precision;
  }

  /** The one at hand where it has that precision, else a new one. */
  static Scratch in(Scratch atHand, DataType precision) {
    return atHand != null && atHand.precision == precision ? atHand : new Scratch(precision);
  }

  /** Those of the thread that asks. */
  Kernels kernels() {
    return Kernels.of(precision);
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
