package org.layerloom.engine.layer;

import org.layerloom.engine.parameter.RealParameter;

/**
 * Multiplies each number by another, drawn around one with the deviation {@code √(rate / (1 −
 * rate))}, while training; passes everything unchanged afterwards.
 */
public final class GaussianDropoutLayer extends RandomLayer {

  public static final RealParameter RATE = DropoutLayer.RATE;

  public GaussianDropoutLayer() {
    super(RATE);
  }

  @Override
  public String id() {
    return "gaussiandropout";
  }

  @Override
  public String icon() {
    return "gradient-vertical";
  }

  @Override
  public String formula() {
    return "y = x · n,   n ~ Normal(1, rate / (1 − rate))";
  }

  @Override
  public String source() {
    return "Srivastava et al.: Dropout (2014), 10";
  }
}
