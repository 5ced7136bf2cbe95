package org.layerloom.engine.dl4j.own;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Between DL4J's layout of sequences, {@code [batch, features, time]}, and rows, {@code [batch ·
 * time, features]} in C order, on which one matrix product serves all steps of all samples.
 */
final class Steps {

  private Steps() {}

  /** The steps as rows; a view where the array lies that way already. */
  static INDArray rows(INDArray sequence) {
    long batch = sequence.size(0);
    long features = sequence.size(1);
    long time = sequence.size(2);
    INDArray turned = sequence.permute(0, 2, 1);
    return (turned.ordering() == 'c' && isDense(turned) ? turned : turned.dup('c'))
        .reshape('c', batch * time, features);
  }

  /** Whether the numbers lie row behind row without gaps. */
  static boolean isDense(INDArray array) {
    long expected = 1;
    for (int i = array.rank() - 1; i >= 0; i--) {
      if (array.size(i) != 1 && array.stride(i) != expected) {
        return false;
      }
      expected *= array.size(i);
    }
    return true;
  }

  /** Rows as a sequence again; a view. */
  static INDArray sequence(INDArray rows, long batch) {
    return rows.reshape('c', batch, rows.size(0) / batch, rows.size(1)).permute(0, 2, 1);
  }

  /** Rows as a sequence again; a view. */
  static INDArray sequence(Rows rows, long batch) {
    return rows.sequence(batch);
  }

  /** Sets the rows of padded steps to zero, in place. */
  static void clearPadding(Kernels kernels, Rows rows, INDArray mask, int batch) {
    if (mask == null) {
      return;
    }
    int time = rows.rows() / batch;
    int[] lengths = Loops.lengths(mask, batch, time);
    for (int n = 0; n < batch; n++) {
      kernels.clear(rows, n * time + lengths[n], (n + 1) * time);
    }
  }

  /** The rows with zeros for padded steps; a copy where there are any. */
  static Rows withoutPadding(Scratch scratch, Rows rows, INDArray mask, int batch) {
    if (mask == null) {
      return rows;
    }
    Rows copy = scratch.like("withoutPadding", rows);
    copy.array().assign(rows.array());
    clearPadding(scratch.kernels(), copy, mask, batch);
    return copy;
  }

  /** Sets the rows of padded steps to zero, in place. */
  static INDArray masked(INDArray rows, INDArray mask) {
    if (mask != null) {
      rows.muliColumnVector(mask.castTo(rows.dataType()).dup('c').reshape('c', rows.size(0), 1));
    }
    return rows;
  }
}
