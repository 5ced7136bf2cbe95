package org.layerloom.engine.dl4j;

import java.util.function.DoubleFunction;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.layerloom.engine.parameter.RealParameter;
import org.nd4j.linalg.activations.Activation;

/**
 * Dropouts become DL4J's DropoutLayer, or nothing at a rate of 0, which DL4J refuses. On sequences
 * they go before a layer of ours that changes nothing else: DL4J's fails where there is padding.
 */
record DropoutRule(RealParameter rate, DoubleFunction<IDropout> dropout) implements CompileRule {

  @Override
  public void add(LayerSite site) {
    double share = site.values().get(rate);
    if (site.input().isSequence()) {
      StepsRules.dropout(site, share == 0 ? null : dropout.apply(share));
      return;
    }
    site.layer(
        share == 0
            ? new ActivationLayer.Builder().activation(Activation.IDENTITY).build()
            : new DropoutLayer.Builder(dropout.apply(share)).build());
  }
}
