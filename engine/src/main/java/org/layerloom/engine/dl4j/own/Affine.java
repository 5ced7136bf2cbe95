package org.layerloom.engine.dl4j.own;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** {@code y = x W + b} on rows: x {@code [rows, in]}, W {@code [in, out]}, b {@code [out]}. */
final class Affine {

  private Affine() {}

  static INDArray forward(INDArray x, INDArray w, INDArray b) {
    INDArray y = product(x, w);
    y.addiRowVector(b);
    return y;
  }

  /**
   * The derivative by x; those by W and b are written into their arrays.
   *
   * @param slope the derivative by y, in C order
   */
  static INDArray backward(INDArray x, INDArray slope, INDArray w, INDArray byW, INDArray byB) {
    Nd4j.gemm(x, slope, byW, true, false, 1, 0);
    slope.sum(byB, 0);
    return product(slope, w.transpose().dup('c'));
  }

  static INDArray product(INDArray a, INDArray b) {
    INDArray c = Nd4j.create(a.dataType(), new long[] {a.size(0), b.size(1)}, 'c');
    return Nd4j.gemm(a, b, c, false, false, 1, 0);
  }
}
