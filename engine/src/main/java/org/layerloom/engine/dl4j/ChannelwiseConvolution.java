package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.layerloom.engine.layer.ChannelwiseConv2DLayer;
import org.layerloom.engine.network.Axis;

/** The step of DL4J's that convolutions begin with which look at each channel by itself. */
final class ChannelwiseConvolution {

  private ChannelwiseConvolution() {}

  static WindowSite window(LayerSite place) {
    return new WindowSite(place, ChannelwiseConv2DLayer.KERNEL, ChannelwiseConv2DLayer.STRIDE);
  }

  /**
   * Without activation and biases set.
   *
   * @param site of the window, which adds a vertex each time it is asked for
   */
  static DepthwiseConvolution2D.Builder at(LayerSite site, WindowSite window) {
    long channels = site.input().size(Axis.CHANNEL);
    int multiplier = site.values().get(ChannelwiseConv2DLayer.MULTIPLIER);
    return LayerWeights.on(
        new DepthwiseConvolution2D.Builder(window.kernel())
            .stride(window.stride())
            .convolutionMode(window.mode())
            .padding(window.padding())
            .depthMultiplier(multiplier)
            .nIn(channels)
            .nOut(channels * multiplier),
        site.values());
  }
}
