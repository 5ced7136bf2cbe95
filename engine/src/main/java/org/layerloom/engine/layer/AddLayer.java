package org.layerloom.engine.layer;

/** The sum of its inputs, number by number; the join of a residual block. */
public final class AddLayer extends ElementwiseLayer {

  @Override
  public String id() {
    return "add";
  }

  @Override
  public String icon() {
    return "plus";
  }

  @Override
  public String formula() {
    return "y = x₁ + x₂ + …";
  }

  @Override
  public String source() {
    return "He et al.: Deep residual learning for image recognition (2016)";
  }
}
