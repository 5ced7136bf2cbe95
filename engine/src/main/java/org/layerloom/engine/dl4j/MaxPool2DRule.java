package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.layerloom.engine.layer.MaxPool2DLayer;

/** MaxPool2D becomes DL4J's SubsamplingLayer. */
final class MaxPool2DRule implements CompileRule {

  @Override
  public void add(LayerSite place) {
    WindowSite window = new WindowSite(place, MaxPool2DLayer.KERNEL, MaxPool2DLayer.STRIDE);
    window
        .site()
        .layer(
            new SubsamplingLayer.Builder(PoolingType.MAX)
                .kernelSize(window.kernel())
                .stride(window.stride())
                .convolutionMode(window.mode())
                .padding(window.padding())
                .build());
  }
}
