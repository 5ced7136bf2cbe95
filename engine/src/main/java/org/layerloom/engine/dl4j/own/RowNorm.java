package org.layerloom.engine.dl4j.own;

/**
 * Brings each row to the mean 0 and the variance 1, and then each column to its own gain and bias
 * (Ba, Kiros, Hinton: Layer normalization, 2016). Keeps what its backward pass needs.
 */
final class RowNorm {

  private final double epsilon;
  private Scratch scratch;
  private Rows normal;
  private Rows scale;
  private Rows gain;

  RowNorm(double epsilon) {
    this.epsilon = epsilon;
  }

  void forward(Rows x, Rows gain, Rows bias, Rows into) {
    this.gain = gain;
    scratch = Scratch.in(scratch, x.precision());
    normal = scratch.like("normal", x);
    scale = scratch.take("scale", x.rows(), 1);
    scratch.kernels().normalise(x, gain, bias, epsilon, normal, scale, into);
  }

  /**
   * The derivative by the rows.
   *
   * @param slope the derivative by the result
   * @param byGain to be overwritten with the derivative by the gain
   */
  Rows backward(Rows slope, Rows byGain, Rows byBias) {
    Rows back = scratch.like("back", slope);
    Rows spare = scratch.like("spare", slope);
    scratch.kernels().normaliseBack(slope, gain, normal, scale, byGain, byBias, spare, back);
    return back;
  }
}
