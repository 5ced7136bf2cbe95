package org.layerloom.engine.dl4j.own;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;

/**
 * Whether this processor multiplies matrices sooner in {@link Pieces}. Nothing that can be asked
 * for tells which routines OpenBLAS has for it, so one product is timed both ways, once in a
 * process: with AVX-512 the pieces take two thirds of the time of the whole, elsewhere twice as
 * long. So wide a gap gives the same answer on a busy machine, and runs repeat their numbers.
 */
final class CuttingPays {

  private static final int M = 64;
  private static final int N = 256;
  private static final int K = 784;
  private static final int ROUNDS = 12;

  private static final boolean HERE = measure();

  private CuttingPays() {}

  static boolean here() {
    return HERE;
  }

  static boolean measure() {
    int threads = openblas.blas_get_num_threads();
    openblas.blas_set_num_threads(1);
    try (FloatPointer a = zeros(M * K);
        FloatPointer b = zeros(K * N);
        FloatPointer c = zeros(M * N)) {
      Pieces whole = Pieces.whole(M, N, K);
      Pieces cut = Pieces.of(false, false, M, N, K);
      long fastestWhole = Long.MAX_VALUE;
      long fastestCut = Long.MAX_VALUE;
      for (int round = 0; round < ROUNDS; round++) {
        fastestWhole = Math.min(fastestWhole, time(whole, a, b, c));
        fastestCut = Math.min(fastestCut, time(cut, a, b, c));
      }
      return fastestCut < fastestWhole;
    } finally {
      openblas.blas_set_num_threads(threads);
    }
  }

  private static FloatPointer zeros(int length) {
    return new FloatPointer(length).put(new float[length]);
  }

  private static long time(Pieces pieces, FloatPointer a, FloatPointer b, FloatPointer c) {
    long start = System.nanoTime();
    Products.multiply(pieces, false, false, M, N, K, 1, a, K, b, N, 0, c, N);
    return System.nanoTime() - start;
  }
}
