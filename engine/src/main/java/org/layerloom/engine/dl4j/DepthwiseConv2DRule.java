package org.layerloom.engine.dl4j;

import org.layerloom.engine.layer.DepthwiseConv2DLayer;
import org.layerloom.engine.layer.Weights;

/** DepthwiseConv2D becomes DL4J's DepthwiseConvolution2D. */
final class DepthwiseConv2DRule implements CompileRule {

  @Override
  public void add(LayerSite place) {
    WindowSite window = ChannelwiseConvolution.window(place);
    LayerSite site = window.site();
    site.layer(
        ChannelwiseConvolution.at(site, window)
            .activation(Dl4jNames.activation(site.values().get(DepthwiseConv2DLayer.ACTIVATION)))
            .hasBias(site.values().get(Weights.BIAS))
            .build());
  }
}
