package org.layerloom.engine.dl4j.fast;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;
import org.layerloom.engine.dl4j.own.Pieces;

/** Matrix products of OpenBLAS. All matrices are dense and row after row. */
final class Gemm {

  private static final int ROWS = openblas.CblasRowMajor;
  private static final int PLAIN = openblas.CblasNoTrans;
  private static final int TURNED = openblas.CblasTrans;

  private Gemm() {}

  /** {@code c = a b + keep c}, with a {@code [m, k]}, b {@code [k, n]}, c {@code [m, n]}. */
  static void product(
      FloatPointer a, FloatPointer b, FloatPointer c, int m, int n, int k, float keep) {
    openblas.cblas_sgemm(ROWS, PLAIN, PLAIN, m, n, k, 1, a, k, b, n, keep, c, n);
  }

  /** {@code c = a bᵀ + keep c}, with a {@code [m, k]}, b {@code [n, k]}, c {@code [m, n]}. */
  static void byTurned(
      FloatPointer a, FloatPointer b, FloatPointer c, int m, int n, int k, float keep) {
    if (m == 1) {
      openblas.cblas_sgemv(ROWS, PLAIN, n, k, 1, b, k, a, 1, keep, c, 1);
    } else {
      openblas.cblas_sgemm(ROWS, PLAIN, TURNED, m, n, k, 1, a, k, b, k, keep, c, n);
    }
  }

  /** {@code c = aᵀ b + keep c}, with a {@code [k, m]}, b {@code [k, n]}, c {@code [m, n]}. */
  static void turnedBy(
      FloatPointer a, FloatPointer b, FloatPointer c, int m, int n, int k, float keep) {
    int piece = Pieces.of(k, m, n);
    openblas.cblas_sgemm(ROWS, TURNED, PLAIN, m, n, piece, 1, a, m, b, n, keep, c, n);
    for (int at = piece; at < k; at += piece) {
      openblas.cblas_sgemm(
          ROWS,
          TURNED,
          PLAIN,
          m,
          n,
          Math.min(piece, k - at),
          1,
          a.getPointer((long) at * m),
          m,
          b.getPointer((long) at * n),
          n,
          1,
          c,
          n);
    }
  }
}
