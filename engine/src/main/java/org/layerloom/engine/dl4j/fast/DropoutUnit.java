package org.layerloom.engine.dl4j.fast;

import org.layerloom.engine.dl4j.own.Draws;

/**
 * Dropout (Srivastava et al. 2014): numbers become zero by chance while training, the others grow
 * so that their sum is kept in the mean. What is drawn follows from the seed, the step and the
 * place alone.
 */
final class DropoutUnit extends Unit {

  private final double rate;
  private final Draws draws;
  private final int salt;
  private float[] factors = new float[0];
  private boolean dropped;

  /**
   * A layer.
   *
   * @param rate the probability that a number is dropped
   * @param salt sets it apart from the others of the network
   */
  DropoutUnit(double rate, Draws draws, int salt, Unit source) {
    super(source.shape(), source);
    this.rate = rate;
    this.draws = draws;
    this.salt = salt;
  }

  @Override
  void forward(int batch, boolean training) {
    int length = batch * width();
    dropped = training;
    float[] x = source().outputs();
    float[] y = outputs();
    if (!training) {
      System.arraycopy(x, 0, y, 0, length);
      return;
    }
    factors = atLeast(factors, length);
    draws.keep(salt, rate, factors, width(), batch);
    for (int i = 0; i < length; i++) {
      y[i] = x[i] * factors[i];
    }
  }

  @Override
  void backward(int batch) {
    if (source().learns()) {
      float[] share = source().shareOf(batch);
      float[] gradient = gradient(batch);
      for (int i = 0; dropped && i < batch * width(); i++) {
        share[i] = gradient[i] * factors[i];
      }
      source().share(batch);
    }
  }
}
