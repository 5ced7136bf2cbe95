package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.dropout.GaussianNoise;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.layerloom.engine.layer.GaussianNoiseLayer;

/** Gaussian noise becomes DL4J's. */
final class GaussianNoiseRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    GaussianNoise noise = new GaussianNoise(site.values().get(GaussianNoiseLayer.DEVIATION));
    if (site.input().isSequence()) {
      StepsRules.dropout(site, noise);
    } else {
      site.layer(new DropoutLayer.Builder(noise).build());
    }
  }
}
