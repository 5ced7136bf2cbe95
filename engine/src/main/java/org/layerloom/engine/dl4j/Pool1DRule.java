package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.layerloom.engine.layer.Pool1DLayer;

/** Pooling along time becomes DL4J's Subsampling1DLayer. */
record Pool1DRule(PoolingType type) implements CompileRule {

  @Override
  public void add(LayerSite place) {
    LayerSite site = StepsRules.cleared(place);
    site.layer(
        new Subsampling1DLayer.Builder(
                org.deeplearning4j.nn.conf.layers.SubsamplingLayer.PoolingType.valueOf(type.name()))
            .kernelSize(site.values().get(Pool1DLayer.KERNEL))
            .stride(site.values().get(Pool1DLayer.STRIDE))
            .convolutionMode(Conv1DRule.mode(site.values().get(Pool1DLayer.PADDING)))
            .build());
  }
}
