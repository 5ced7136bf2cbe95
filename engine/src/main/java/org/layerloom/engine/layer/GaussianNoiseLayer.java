package org.layerloom.engine.layer;

import org.layerloom.engine.parameter.RealParameter;

/**
 * Adds to each number another, drawn around zero, while training; passes everything unchanged
 * afterwards.
 */
public final class GaussianNoiseLayer extends RandomLayer {

  public static final RealParameter DEVIATION = RealParameter.positive("deviation", 0.1, 1_000);

  public GaussianNoiseLayer() {
    super(DEVIATION);
  }

  @Override
  public String id() {
    return "gaussiannoise";
  }

  @Override
  public String icon() {
    return "chart-scatter-plot";
  }

  @Override
  public String formula() {
    return "y = x + n,   n ~ Normal(0, deviation²)";
  }

  @Override
  public String source() {
    return "Bishop: Training with noise is equivalent to Tikhonov regularization (1995)";
  }
}
