package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.layerloom.engine.layer.DepthwiseConv2DLayer;
import org.layerloom.engine.layer.Weights;
import org.layerloom.engine.network.Axis;

/** DepthwiseConv2D becomes DL4J's DepthwiseConvolution2D. */
final class DepthwiseConv2DRule implements CompileRule {

  @Override
  public void add(LayerSite place) {
    WindowSite window =
        new WindowSite(place, DepthwiseConv2DLayer.KERNEL, DepthwiseConv2DLayer.STRIDE);
    LayerSite site = window.site();
    site.layer(
        LayerWeights.on(
                new DepthwiseConvolution2D.Builder(window.kernel())
                    .stride(window.stride())
                    .convolutionMode(window.mode())
                    .padding(window.padding())
                    .depthMultiplier(site.values().get(DepthwiseConv2DLayer.MULTIPLIER))
                    .nIn(site.input().size(Axis.CHANNEL))
                    .nOut(site.output().size(Axis.CHANNEL))
                    .activation(
                        Dl4jNames.activation(site.values().get(DepthwiseConv2DLayer.ACTIVATION)))
                    .hasBias(site.values().get(Weights.BIAS)),
                site.values())
            .build());
  }
}
