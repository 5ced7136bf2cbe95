package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.deeplearning4j.nn.weights.WeightInitConstant;

/** PReLU becomes DL4J's PReLULayer. */
final class PReLURule implements CompileRule {

  private static final double FIRST_SLOPE = 0.25;

  @Override
  public void add(LayerSite site) {
    PReLULayer.Builder layer =
        new PReLULayer.Builder()
            .inputShape(site.input().elements())
            .weightInit(new WeightInitConstant(FIRST_SLOPE));
    site.layer(LayerWeights.trained(layer, site.values()).build());
  }
}
