package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.dropout.GaussianNoise;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.layerloom.engine.layer.GaussianNoiseLayer;

/** Gaussian noise becomes DL4J's. */
final class GaussianNoiseRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    site.layer(
        new DropoutLayer.Builder(new GaussianNoise(site.values().get(GaussianNoiseLayer.DEVIATION)))
            .build());
  }
}
