package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.layerloom.engine.layer.SeparableConv2DLayer;
import org.layerloom.engine.layer.Weights;
import org.layerloom.engine.network.Axis;
import org.nd4j.linalg.activations.Activation;

/**
 * SeparableConv2D becomes a depthwise convolution and one of 1 × 1 behind it: DL4J's own separable
 * layer fails to back-propagate.
 */
final class SeparableConv2DRule implements CompileRule {

  @Override
  public void add(LayerSite place) {
    WindowSite window = ChannelwiseConvolution.window(place);
    LayerSite site = window.site();
    int multiplier = site.values().get(SeparableConv2DLayer.MULTIPLIER);
    DepthwiseConvolution2D.Builder depthwise = ChannelwiseConvolution.at(site, window);
    site.behind("depthwise", depthwise.activation(Activation.IDENTITY).hasBias(false).build())
        .layer(
            LayerWeights.on(
                    new ConvolutionLayer.Builder(1, 1)
                        .nIn(site.input().size(Axis.CHANNEL) * multiplier)
                        .nOut(site.values().get(SeparableConv2DLayer.FILTERS))
                        .activation(
                            Dl4jNames.activation(
                                site.values().get(SeparableConv2DLayer.ACTIVATION)))
                        .hasBias(site.values().get(Weights.BIAS)),
                    site.values())
                .build());
  }
}
