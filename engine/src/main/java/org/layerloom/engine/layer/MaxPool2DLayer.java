package org.layerloom.engine.layer;

/** Keeps the largest number of each window, channel by channel. */
public final class MaxPool2DLayer extends Pool2DLayer {

  @Override
  public String id() {
    return "maxpool2d";
  }

  @Override
  public String icon() {
    return "arrow-collapse-all";
  }

  @Override
  public String formula() {
    return "y[c, i, j] = max x[c, i·s + u, j·s + v]";
  }

  @Override
  public String source() {
    return "Ranzato et al.: Unsupervised learning of invariant feature hierarchies (2007)";
  }
}
