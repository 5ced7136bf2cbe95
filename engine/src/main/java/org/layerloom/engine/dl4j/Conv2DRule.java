package org.layerloom.engine.dl4j;

import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.layerloom.engine.layer.Conv2DLayer;
import org.layerloom.engine.layer.SlidingWindow;
import org.layerloom.engine.layer.Weights;
import org.layerloom.engine.network.Axis;

/** Conv2D becomes DL4J's ConvolutionLayer, channels first. */
final class Conv2DRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    site.layer(
        new ConvolutionLayer.Builder(pair(site.values().get(Conv2DLayer.KERNEL)))
            .stride(pair(site.values().get(Conv2DLayer.STRIDE)))
            .convolutionMode(mode(site.values().get(SlidingWindow.PADDING)))
            .nIn(site.input().size(Axis.CHANNEL))
            .nOut(site.values().get(Conv2DLayer.FILTERS))
            .activation(Dl4jNames.activation(site.values().get(Conv2DLayer.ACTIVATION)))
            .weightInit(Dl4jNames.weightInit(site.values().get(Weights.INIT)))
            .hasBias(site.values().get(Weights.BIAS))
            .build());
  }

  /** Truncate rounds the number of places down, as every other program does. */
  static ConvolutionMode mode(String padding) {
    return padding.equals(SlidingWindow.SAME) ? ConvolutionMode.Same : ConvolutionMode.Truncate;
  }

  static int[] pair(List<Integer> size) {
    return new int[] {size.get(0), size.get(1)};
  }
}
