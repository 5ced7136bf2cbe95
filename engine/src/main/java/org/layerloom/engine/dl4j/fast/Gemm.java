package org.layerloom.engine.dl4j.fast;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;
import org.layerloom.engine.dl4j.own.Products;

/** Matrix products of OpenBLAS. All matrices are dense and row after row. */
final class Gemm {

  private Gemm() {}

  /** {@code c = a b + keep c}, with a {@code [m, k]}, b {@code [k, n]}, c {@code [m, n]}. */
  static void product(
      FloatPointer a, FloatPointer b, FloatPointer c, int m, int n, int k, float keep) {
    Products.multiply(false, false, m, n, k, 1, a, k, b, n, keep, c, n);
  }

  /** {@code c = a bᵀ + keep c}, with a {@code [m, k]}, b {@code [n, k]}, c {@code [m, n]}. */
  static void byTurned(
      FloatPointer a, FloatPointer b, FloatPointer c, int m, int n, int k, float keep) {
    if (m == 1) {
      openblas.cblas_sgemv(
          openblas.CblasRowMajor, openblas.CblasNoTrans, n, k, 1, b, k, a, 1, keep, c, 1);
    } else {
      Products.multiply(false, true, m, n, k, 1, a, k, b, k, keep, c, n);
    }
  }

  /** {@code c = aᵀ b + keep c}, with a {@code [k, m]}, b {@code [k, n]}, c {@code [m, n]}. */
  static void turnedBy(
      FloatPointer a, FloatPointer b, FloatPointer c, int m, int n, int k, float keep) {
    Products.multiply(true, false, m, n, k, 1, a, m, b, n, keep, c, n);
  }
}
