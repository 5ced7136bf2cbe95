package org.layerloom.engine.layer;

/**
 * The mean of each window, channel by channel. Places outside the image, where "same" padding
 * reaches, are not counted.
 */
public final class AveragePool2DLayer extends Pool2DLayer {

  @Override
  public String id() {
    return "avgpool2d";
  }

  @Override
  public String icon() {
    return "blur";
  }

  @Override
  public String formula() {
    return "y[c, i, j] = mean x[c, i·s + u, j·s + v]";
  }

  @Override
  public String source() {
    return "LeCun et al.: Gradient-based learning applied to document recognition (1998)";
  }
}
