package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.layerloom.engine.layer.Conv2DLayer;
import org.layerloom.engine.layer.Weights;
import org.layerloom.engine.network.Axis;

/** Conv2D becomes DL4J's ConvolutionLayer, channels first. */
final class Conv2DRule implements CompileRule {

  @Override
  public void add(LayerSite place) {
    WindowSite window =
        new WindowSite(
            place,
            Conv2DLayer.KERNEL,
            Conv2DLayer.STRIDE,
            place.values().get(Conv2DLayer.DILATION));
    LayerSite site = window.site();
    site.layer(
        LayerWeights.on(
                new ConvolutionLayer.Builder(window.kernel())
                    .stride(window.stride())
                    .dilation(window.dilation())
                    .convolutionMode(window.mode())
                    .padding(window.padding())
                    .nIn(site.input().size(Axis.CHANNEL))
                    .nOut(site.values().get(Conv2DLayer.FILTERS))
                    .activation(Dl4jNames.activation(site.values().get(Conv2DLayer.ACTIVATION)))
                    .hasBias(site.values().get(Weights.BIAS)),
                site.values())
            .build());
  }
}
