package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.layerloom.engine.layer.DropoutLayer;
import org.nd4j.linalg.activations.Activation;

/** Dropout becomes DL4J's, whose number is the probability to keep, not to drop. */
final class DropoutRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    double keep = 1 - site.values().get(DropoutLayer.RATE);
    if (keep == 1) {
      site.layer(new ActivationLayer.Builder().activation(Activation.IDENTITY).build());
    } else {
      site.layer(
          new org.deeplearning4j.nn.conf.layers.DropoutLayer.Builder(new Dropout(keep)).build());
    }
  }
}
