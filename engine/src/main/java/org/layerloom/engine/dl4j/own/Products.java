package org.layerloom.engine.dl4j.own;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;

/**
 * Matrix products of OpenBLAS in single precision, row behind row. Where this processor multiplies
 * small matrices sooner than large ones, large ones are cut into {@link Pieces}.
 */
public final class Products {

  private Products() {}

  /**
   * {@code c = scale · a b + keep · c}, with a {@code [m, k]}, b {@code [k, n]}, c {@code [m, n]};
   * a factor that is to be turned (transposed) lies as {@code [k, m]} or {@code [n, k]}.
   *
   * @param strideA from one row of a, as it lies, to the next
   */
  public static void multiply(
      boolean turnA,
      boolean turnB,
      int m,
      int n,
      int k,
      float scale,
      FloatPointer a,
      int strideA,
      FloatPointer b,
      int strideB,
      float keep,
      FloatPointer c,
      int strideC) {
    if (Pieces.cut(turnA, turnB, m, n, k) && CuttingPays.here()) {
      Pieces pieces = Pieces.of(turnA, turnB, m, n, k);
      multiply(pieces, turnA, turnB, m, n, k, scale, a, strideA, b, strideB, keep, c, strideC);
    } else {
      call(turnA, turnB, m, n, k, scale, a, strideA, b, strideB, keep, c, strideC);
    }
  }

  static void multiply(
      Pieces pieces,
      boolean turnA,
      boolean turnB,
      int m,
      int n,
      int k,
      float scale,
      FloatPointer a,
      int strideA,
      FloatPointer b,
      int strideB,
      float keep,
      FloatPointer c,
      int strideC) {
    if (pieces.isWhole(m, n, k)) {
      call(turnA, turnB, m, n, k, scale, a, strideA, b, strideB, keep, c, strideC);
      return;
    }
    long fromA = a.position();
    long fromB = b.position();
    long fromC = c.position();
    // Of a long sum over rows, a few rows at a time stay in the near caches.
    int outer = turnA ? pieces.depth() : k;
    for (int rows = 0; rows < k; rows += outer) {
      for (int i = 0; i < m; i += pieces.rows()) {
        int height = Math.min(pieces.rows(), m - i);
        for (int j = 0; j < n; j += pieces.columns()) {
          int width = Math.min(pieces.columns(), n - j);
          for (int l = rows; l < Math.min(k, rows + outer); l += pieces.depth()) {
            a.position(fromA + (turnA ? (long) l * strideA + i : (long) i * strideA + l));
            b.position(fromB + (turnB ? (long) j * strideB + l : (long) l * strideB + j));
            c.position(fromC + (long) i * strideC + j);
            int depth = Math.min(pieces.depth(), k - l);
            float kept = l == 0 ? keep : 1;
            call(
                turnA, turnB, height, width, depth, scale, a, strideA, b, strideB, kept, c,
                strideC);
          }
        }
      }
    }
    a.position(fromA);
    b.position(fromB);
    c.position(fromC);
  }

  private static void call(
      boolean turnA,
      boolean turnB,
      int m,
      int n,
      int k,
      float scale,
      FloatPointer a,
      int strideA,
      FloatPointer b,
      int strideB,
      float keep,
      FloatPointer c,
      int strideC) {
    openblas.cblas_sgemm(
        openblas.CblasRowMajor,
        turnA ? openblas.CblasTrans : openblas.CblasNoTrans,
        turnB ? openblas.CblasTrans : openblas.CblasNoTrans,
        m,
        n,
        k,
        scale,
        a,
        strideA,
        b,
        strideB,
        keep,
        c,
        strideC);
  }
}
