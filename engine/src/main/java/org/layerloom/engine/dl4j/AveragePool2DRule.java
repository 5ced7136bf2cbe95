package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.layerloom.engine.layer.AveragePool2DLayer;

/** Average pooling becomes DL4J's SubsamplingLayer. */
final class AveragePool2DRule implements CompileRule {

  @Override
  public void add(LayerSite place) {
    WindowSite window = new WindowSite(place, AveragePool2DLayer.KERNEL, AveragePool2DLayer.STRIDE);
    window
        .site()
        .layer(
            new SubsamplingLayer.Builder(PoolingType.AVG)
                .kernelSize(window.kernel())
                .stride(window.stride())
                .convolutionMode(window.mode())
                .padding(window.padding())
                .build());
  }
}
