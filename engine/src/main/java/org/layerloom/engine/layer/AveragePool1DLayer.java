package org.layerloom.engine.layer;

/** The mean of each window of steps; zeros of the padding do not count. */
public final class AveragePool1DLayer extends Pool1DLayer {

  @Override
  public String id() {
    return "avgpool1d";
  }

  @Override
  public String icon() {
    return "arrow-collapse-down";
  }

  @Override
  public String formula() {
    return "y[t, c] = mean x[t·s + k, c]";
  }
}
