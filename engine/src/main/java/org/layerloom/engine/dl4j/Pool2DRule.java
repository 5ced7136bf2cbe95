package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.layerloom.engine.layer.Pool2DLayer;

/** Pooling becomes DL4J's SubsamplingLayer. */
record Pool2DRule(PoolingType type) implements CompileRule {

  @Override
  public void add(LayerSite place) {
    WindowSite window = new WindowSite(place, Pool2DLayer.KERNEL, Pool2DLayer.STRIDE);
    window
        .site()
        .layer(
            new SubsamplingLayer.Builder(type)
                .kernelSize(window.kernel())
                .stride(window.stride())
                .convolutionMode(window.mode())
                .padding(window.padding())
                .build());
  }
}
