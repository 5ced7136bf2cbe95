package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.layerloom.engine.evaluate.Loss;
import org.layerloom.engine.layer.DenseLayer;
import org.layerloom.engine.layer.Weights;

/** Dense becomes DL4J's DenseLayer, or its OutputLayer where it ends the network. */
final class DenseRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
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

  @Override
  public boolean addWithLoss(LayerSite site, Loss loss) {
    site.layer(
        LayerWeights.on(
                new OutputLayer.Builder(Dl4jNames.loss(loss))
                    .nIn(site.input().elements())
                    .nOut(site.values().get(DenseLayer.UNITS))
                    .activation(Dl4jNames.activation(site.values().get(DenseLayer.ACTIVATION)))
                    .hasBias(site.values().get(Weights.BIAS)),
                site.values())
            .build());
    return true;
  }
}
