package org.layerloom.engine.layer;

/** The largest of its inputs, number by number. */
public final class MaximumLayer extends ElementwiseLayer {

  @Override
  public String id() {
    return "maximum";
  }

  @Override
  public String icon() {
    return "format-vertical-align-top";
  }

  @Override
  public String formula() {
    return "y = max(x₁, x₂, …)";
  }

  @Override
  public String source() {
    return "Goodfellow et al.: Maxout networks (2013)";
  }
}
