package org.layerloom.engine.layer;

import org.layerloom.engine.parameter.RealParameter;

/**
 * Sets each number to zero with probability {@code rate} while training, and scales the others by
 * {@code 1 / (1 − rate)}; passes everything unchanged afterwards.
 */
public final class DropoutLayer extends RandomLayer {

  public static final RealParameter RATE = RealParameter.below("rate", 0.5, 0, 1);

  public DropoutLayer() {
    super(RATE);
  }

  @Override
  public String id() {
    return "dropout";
  }

  @Override
  public String icon() {
    return "grid-off";
  }

  @Override
  public String formula() {
    return "y = x · m / (1 − rate),   m ~ Bernoulli(1 − rate)";
  }

  @Override
  public String source() {
    return "Srivastava et al.: Dropout (2014)";
  }
}
