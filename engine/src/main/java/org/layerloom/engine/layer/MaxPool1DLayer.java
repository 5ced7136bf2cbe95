package org.layerloom.engine.layer;

/** The largest number of each window of steps. */
public final class MaxPool1DLayer extends Pool1DLayer {

  @Override
  public String id() {
    return "maxpool1d";
  }

  @Override
  public String icon() {
    return "arrow-collapse-up";
  }

  @Override
  public String formula() {
    return "y[t, c] = max x[t·s + k, c]";
  }
}
