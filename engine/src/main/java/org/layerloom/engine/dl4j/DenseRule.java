package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.layerloom.engine.dl4j.own.OwnLayer.Common;
import org.layerloom.engine.dl4j.own.StepsDense;
import org.layerloom.engine.evaluate.LossFunction;
import org.layerloom.engine.layer.DenseLayer;
import org.layerloom.engine.layer.Weights;
import org.layerloom.engine.network.Axis;
import org.nd4j.linalg.activations.Activation;

/** Dense becomes DL4J's DenseLayer, or its OutputLayer where it ends the network. */
final class DenseRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    if (site.input().isSequence()) {
      addToEachStep(site);
      return;
    }
    site.layer(
        LayerWeights.on(
                new org.deeplearning4j.nn.conf.layers.DenseLayer.Builder()
                    .nIn(site.input().elements())
                    .nOut(site.values().get(DenseLayer.UNITS))
                    .activation(Dl4jNames.activation(site.values().get(DenseLayer.ACTIVATION)))
                    .hasBias(site.values().get(Weights.BIAS)),
                site.values())
            .build());
  }

  private static void addToEachStep(LayerSite site) {
    Activation activation = Dl4jNames.activation(site.values().get(DenseLayer.ACTIVATION));
    site.layer(
        new StepsDense(
            LayerWeights.on(new Common().activation(activation), site.values()),
            site.input().size(Axis.FEATURE),
            site.values().get(DenseLayer.UNITS),
            site.values().get(Weights.BIAS)));
  }

  @Override
  public boolean addWithLoss(LayerSite place, LossFunction loss) {
    LayerSite site = StepsRules.rows(place);
    site.layer(
        LayerWeights.on(
                new OutputLayer.Builder(Dl4jNames.loss(loss))
                    .nIn(site.input().size(Axis.FEATURE))
                    .nOut(site.values().get(DenseLayer.UNITS))
                    .activation(Dl4jNames.activation(site.values().get(DenseLayer.ACTIVATION)))
                    .hasBias(site.values().get(Weights.BIAS)),
                site.values())
            .build());
    return true;
  }
}
