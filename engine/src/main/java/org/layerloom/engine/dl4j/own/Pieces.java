package org.layerloom.engine.dl4j.own;

/**
 * How a matrix product {@code [rows, depth] · [depth, columns]} is cut. Up to a million
 * multiply-adds, OpenBLAS on processors with AVX-512 works on the matrices where they lie, beyond
 * on copies of them: 64 x 784 by 784 x 256 runs at 105 instead of 68 GFLOP/s in pieces. How a
 * product is cut follows from its size alone, and so do its numbers.
 *
 * @param rows of a piece
 * @param columns of a piece
 * @param depth numbers that a piece sums over
 */
record Pieces(int rows, int columns, int depth) {

  private static final int MULTIPLY_ADDS = 1_000_000;

  /** With a turned second factor only results so small are computed where the factors lie. */
  private static final int TURNED_RESULT = 1_024;

  /** And sums so short lose more by it than they gain, unless the whole result is narrow. */
  private static final int TURNED_DEPTH = 192;

  private static final int TURNED_DEPTH_OF_NARROW = 96;
  private static final int NARROW = 64;

  /** Vectors are of 16 numbers. */
  private static final int VECTOR = 16;

  /** Whether a product is cut at all, on a processor where that pays. */
  static boolean cut(boolean turnA, boolean turnB, int rows, int columns, int depth) {
    boolean large = (long) rows * columns * depth > MULTIPLY_ADDS;
    if (!turnB) {
      return large;
    }
    int least = Math.min(rows, columns) <= NARROW ? TURNED_DEPTH_OF_NARROW : TURNED_DEPTH;
    return !turnA && depth >= least && (large || (long) rows * columns > TURNED_RESULT);
  }

  /** How it is cut then. */
  static Pieces of(boolean turnA, boolean turnB, int rows, int columns, int depth) {
    if (!cut(turnA, turnB, rows, columns, depth)) {
      return whole(rows, columns, depth);
    }
    if (turnB) {
      return ofTurned(rows, columns, depth);
    }
    int width = even(columns, turnA ? 48 : 64);
    int length = even(depth, 256);
    int height = even(rows, turnA ? 64 : MULTIPLY_ADDS / (width * length));
    return new Pieces(height, width, even(depth, MULTIPLY_ADDS / (width * height)));
  }

  static Pieces whole(int rows, int columns, int depth) {
    return new Pieces(rows, columns, depth);
  }

  private static Pieces ofTurned(int rows, int columns, int depth) {
    int height = even(rows, 32);
    int width = even(columns, Math.max(VECTOR, TURNED_RESULT / height));
    return new Pieces(height, width, even(depth, MULTIPLY_ADDS / (width * height)));
  }

  /** Parts of nearly one length and at most so long, in whole vectors where there are several. */
  private static int even(int length, int most) {
    if (length <= most) {
      return length;
    }
    int limit = Math.max(VECTOR, most / VECTOR * VECTOR);
    int parts = (length + limit - 1) / limit;
    int each = (length + parts - 1) / parts;
    return Math.min(limit, (each + VECTOR - 1) / VECTOR * VECTOR);
  }

  /** Whether it is in one piece. */
  boolean isWhole(int allRows, int allColumns, int allDepth) {
    return rows >= allRows && columns >= allColumns && depth >= allDepth;
  }
}
