package org.layerloom.engine.dl4j.own;

/**
 * The factors of one dropout: a number is dropped, or grows by what the others lose. Drawn anew in
 * each pass that trains.
 */
final class Dropping {

  private final double rate;

  Dropping(double rate) {
    this.rate = rate;
  }

  /** Factors for so many numbers, as many for each sample; null where nothing is dropped. */
  Rows draw(Scratch scratch, String name, int rows, int columns, Computation.Pass pass) {
    if (!pass.training() || rate == 0) {
      return null;
    }
    Rows factors = scratch.take(name, rows, columns);
    int ofSample = rows / (int) pass.input().size(0) * columns;
    int place = pass.firstSample() * ofSample;
    scratch.kernels().dropout(factors, pass.seeds().getAsLong(), place, rate);
    return factors;
  }
}
