package org.layerloom.engine.layer;

/** Normalises each channel of each sample by itself. */
public final class InstanceNormLayer extends ChannelNormLayer {

  @Override
  public String id() {
    return "instancenorm";
  }

  @Override
  public String icon() {
    return "image-filter-center-focus";
  }

  @Override
  public String source() {
    return "Ulyanov, Vedaldi, Lempitsky: Instance normalization (2016)";
  }
}
