package org.layerloom.engine.dl4j.fast;

import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The numbers of DL4J's arrays in the order of a unit: DL4J has time behind the features. Layers
 * mostly show the same array again, and then so does this.
 */
final class RowOrder {

  private INDArray array;
  private DataBuffer memory;
  private NativeFloats numbers;

  NativeFloats of(INDArray next) {
    if (next == array && next.data() == memory) {
      return numbers;
    }
    INDArray rows = next.rank() == 3 ? next.permute(0, 2, 1) : next;
    if (!isDense(rows)) {
      array = null;
      return NativeFloats.of(rows.dup('c'));
    }
    array = next;
    memory = next.data();
    numbers = NativeFloats.of(rows);
    return numbers;
  }

  private static boolean isDense(INDArray array) {
    long[] strides = array.stride();
    long expected = 1;
    for (int i = array.rank() - 1; i >= 0; i--) {
      if (array.size(i) != 1 && strides[i] != expected) {
        return false;
      }
      expected *= array.size(i);
    }
    return true;
  }
}
