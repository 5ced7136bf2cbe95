package org.layerloom.engine.dl4j.fast;

/** A layer's activation, with the slopes that its way back needs, where it has to keep them. */
final class Activated {

  private final Pointwise function;
  private float[] slopes = new float[0];

  Activated(Pointwise function) {
    this.function = function;
  }

  /**
   * Puts f(x) in place of x.
   *
   * @param length of all of x, of which this may be a part
   */
  void apply(float[] x, int from, int to, int length) {
    if (function.writesSlopes()) {
      slopes = Unit.atLeast(slopes, length);
    }
    function.apply(x, slopes, from, to);
  }

  /** Turns the gradient by y = f(x) into that by x. */
  void derive(float[] gradient, float[] y, int length) {
    function.derive(gradient, function.writesSlopes() ? slopes : y, length);
  }
}
