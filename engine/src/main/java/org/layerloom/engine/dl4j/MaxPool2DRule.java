package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.layerloom.engine.layer.MaxPool2DLayer;
import org.layerloom.engine.layer.SlidingWindow;

/** MaxPool2D becomes DL4J's SubsamplingLayer. */
final class MaxPool2DRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    site.layer(
        new SubsamplingLayer.Builder(PoolingType.MAX)
            .kernelSize(Conv2DRule.pair(site.values().get(MaxPool2DLayer.KERNEL)))
            .stride(Conv2DRule.pair(site.values().get(MaxPool2DLayer.STRIDE)))
            .convolutionMode(Conv2DRule.mode(site.values().get(SlidingWindow.PADDING)))
            .build());
  }
}
