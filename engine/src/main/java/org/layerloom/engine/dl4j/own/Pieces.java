package org.layerloom.engine.dl4j.own;

/**
 * Long and narrow matrix products in pieces. Up to a million multiply-adds, OpenBLAS on processors
 * with AVX-512 works on the matrices where they lie, beyond on copies: 64 x 1024 by 1024 x 64 runs
 * at 113 instead of 74 GFLOP/s in pieces. Elsewhere pieces make no difference to speak of. How a
 * product is cut follows from its size alone, and so do its numbers.
 */
public final class Pieces {

  private static final int MULTIPLY_ADDS = 1_000_000;

  /** Shorter ones lose more than they gain. */
  private static final int LEAST = 32;

  private Pieces() {}

  /** How much of a length to take at a time where the other two of a product are these. */
  public static int of(int length, int other, int third) {
    long most = MULTIPLY_ADDS / ((long) other * third) & ~3L;
    return most >= length || most < LEAST ? length : (int) most;
  }
}
