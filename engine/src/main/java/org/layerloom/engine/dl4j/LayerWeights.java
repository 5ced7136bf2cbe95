package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.layerloom.engine.layer.Weights;
import org.layerloom.engine.parameter.ParameterValues;
import org.nd4j.linalg.learning.config.Sgd;

/** Gives a layer of DL4J's what all layers with weights can be set to. */
final class LayerWeights {

  private LayerWeights() {}

  /** Initial weights, penalties on them, and whether they are trained. */
  static <B extends BaseLayer.Builder<B>> B on(B builder, ParameterValues values) {
    builder
        .weightInit(Dl4jNames.weightInit(values.get(Weights.INIT)))
        .l1(values.get(Weights.L1))
        .l2(values.get(Weights.L2));
    return trained(builder, values);
  }

  /**
   * Whether the weights are trained. Frozen ones take steps of length zero: DL4J's NoOp would
   * subtract the whole gradient, and its frozen wrapper cannot hold a loss.
   */
  static <B extends BaseLayer.Builder<B>> B trained(B builder, ParameterValues values) {
    if (!values.get(Weights.TRAINABLE)) {
      builder.updater(new Sgd(0));
    }
    return builder;
  }
}
