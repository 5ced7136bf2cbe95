package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.layerloom.engine.layer.GlobalPool2DLayer;

/** Global pooling becomes DL4J's GlobalPoolingLayer, which gives a vector. */
final class GlobalPool2DRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    boolean average =
        site.values().get(GlobalPool2DLayer.POOLING).equals(GlobalPool2DLayer.AVERAGE);
    site.layer(new GlobalPoolingLayer.Builder(average ? PoolingType.AVG : PoolingType.MAX).build());
  }
}
