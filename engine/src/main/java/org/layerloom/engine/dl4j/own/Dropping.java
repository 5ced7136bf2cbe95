package org.layerloom.engine.dl4j.own;

import org.nd4j.linalg.factory.Nd4j;

/**
 * The factors of one dropout: a number is dropped, or grows by what the others lose. Drawn anew in
 * each pass that trains, from ND4J's random numbers, so that a seed set there repeats them.
 */
final class Dropping {

  private final double rate;

  Dropping(double rate) {
    this.rate = rate;
  }

  /** Factors for so many numbers; null where nothing is dropped. */
  Rows draw(Scratch scratch, String name, int rows, int columns, boolean training) {
    if (!training || rate == 0) {
      return null;
    }
    Rows factors = scratch.take(name, rows, columns);
    scratch.kernels().dropout(factors, Nd4j.getRandom().nextLong(), rate);
    return factors;
  }

  /**
   * An even number between 0 and 2³¹ for a place, from a seed: Chris Wellons' lowbias32, the seed's
   * other half mixed in halfway.
   */
  static int even(int place, int low, int high) {
    int h = place * 0x9E3779B9 + low;
    h = (h ^ h >>> 16) * 0x7feb352d ^ high;
    h = (h ^ h >>> 15) * 0x846ca68b;
    return (h ^ h >>> 16) >>> 1;
  }

  /** Whoever draws less than this is dropped. */
  static int threshold(double rate) {
    return (int) (rate * 0x1p31);
  }
}
