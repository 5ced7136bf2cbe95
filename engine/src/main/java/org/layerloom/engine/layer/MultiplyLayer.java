package org.layerloom.engine.layer;

/** The product of its inputs, number by number: one branch opens and closes another. */
public final class MultiplyLayer extends ElementwiseLayer {

  @Override
  public String id() {
    return "multiply";
  }

  @Override
  public String icon() {
    return "multiplication";
  }

  @Override
  public String formula() {
    return "y = x₁ · x₂ · …";
  }

  @Override
  public String source() {
    return "Srivastava, Greff, Schmidhuber: Highway networks (2015)";
  }
}
