package org.layerloom.engine.dl4j.own;

/** {@code y = x W + b} on rows: x {@code [rows, in]}, W {@code [in, out]}, b {@code [out]}. */
final class Affine {

  private Affine() {}

  static void forward(Kernels kernels, Rows x, Rows w, Rows b, Rows into) {
    kernels.repeat(b, into);
    kernels.product(x.all(), false, w.all(), false, 1, into.all(), true);
  }

  /** Writes the derivatives by W and b, of those by y. */
  static void byWeights(Kernels kernels, Rows x, Rows slope, Rows byW, Rows byB) {
    kernels.product(x.all(), true, slope.all(), false, 1, byW.all(), false);
    kernels.sum(slope, byB);
  }

  /** Writes, or adds, the derivative by x. */
  static void byInput(Kernels kernels, Rows slope, Rows w, Rows into, boolean adding) {
    kernels.product(slope.all(), false, w.all(), true, 1, into.all(), adding);
  }
}
