package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.deeplearning4j.nn.weights.WeightInitConstant;
import org.layerloom.engine.dl4j.own.OwnLayer;
import org.layerloom.engine.dl4j.own.ParametricRelu;

/** PReLU becomes DL4J's PReLULayer for vectors, and a layer of ours for other shapes. */
final class PReLURule implements CompileRule {

  private static final double FIRST_SLOPE = 0.25;

  @Override
  public void add(LayerSite site) {
    if (site.input().isVector()) {
      PReLULayer.Builder layer =
          new PReLULayer.Builder()
              .inputShape(site.input().elements())
              .weightInit(new WeightInitConstant(FIRST_SLOPE));
      site.layer(LayerWeights.trained(layer, site.values()).build());
    } else {
      // DL4J's learns wrongly where slopes are shared among places.
      long slopes = org.layerloom.engine.layer.PReLULayer.slopes(site.values(), site.input());
      OwnLayer.Common common =
          new OwnLayer.Common().weightInit(new WeightInitConstant(FIRST_SLOPE));
      site.layer(new ParametricRelu(LayerWeights.trained(common, site.values()), slopes));
    }
  }
}
