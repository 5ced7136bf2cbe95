package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.layerloom.engine.layer.Conv1DLayer;
import org.layerloom.engine.layer.Weights;
import org.layerloom.engine.network.Axis;

/** Conv1D becomes DL4J's Convolution1DLayer. */
final class Conv1DRule implements CompileRule {

  @Override
  public void add(LayerSite place) {
    LayerSite site = StepsRules.cleared(place);
    site.layer(
        LayerWeights.on(
                new Convolution1DLayer.Builder(site.values().get(Conv1DLayer.KERNEL))
                    .stride(site.values().get(Conv1DLayer.STRIDE))
                    .dilation(site.values().get(Conv1DLayer.DILATION))
                    .convolutionMode(mode(site.values().get(Conv1DLayer.PADDING)))
                    .nIn(site.input().size(Axis.FEATURE))
                    .nOut(site.values().get(Conv1DLayer.FILTERS))
                    .activation(Dl4jNames.activation(site.values().get(Conv1DLayer.ACTIVATION)))
                    .hasBias(site.values().get(Weights.BIAS)),
                site.values())
            .build());
  }

  static ConvolutionMode mode(String padding) {
    return switch (padding) {
      case "same" -> ConvolutionMode.Same;
      case "causal" -> ConvolutionMode.Causal;
      default -> ConvolutionMode.Truncate;
    };
  }
}
