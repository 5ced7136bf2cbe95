package org.layerloom.engine.layer;

/** The mean of its inputs, number by number. */
public final class AverageLayer extends ElementwiseLayer {

  @Override
  public String id() {
    return "average";
  }

  @Override
  public String icon() {
    return "approximately-equal";
  }

  @Override
  public String formula() {
    return "y = (x₁ + … + xₙ) / n";
  }

  @Override
  public String source() {
    return "";
  }
}
