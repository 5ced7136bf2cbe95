package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.layerloom.engine.dl4j.own.Gru;
import org.layerloom.engine.dl4j.own.OwnLayer.Common;
import org.layerloom.engine.layer.GruLayer;
import org.layerloom.engine.layer.SimpleRnnLayer;
import org.nd4j.linalg.activations.Activation;

/** The recurrent cells: DL4J's where they are right, our own for what it lacks. */
final class Cells {

  private Cells() {}

  static Layer simpleRnn(LayerSite site, long features, int units) {
    return LayerWeights.on(
            new SimpleRnn.Builder()
                .nIn(features)
                .nOut(units)
                .activation(Dl4jNames.activation(site.values().get(SimpleRnnLayer.ACTIVATION))),
            site.values())
        .build();
  }

  /** A forget gate that starts open keeps the state (Jozefowicz et al. 2015). */
  static Layer lstm(LayerSite site, long features, int units) {
    return LayerWeights.on(
            new LSTM.Builder()
                .nIn(features)
                .nOut(units)
                .activation(Activation.TANH)
                .gateActivationFunction(Activation.SIGMOID)
                .forgetGateBiasInit(1),
            site.values())
        .build();
  }

  static Layer gru(LayerSite site, long features, int units) {
    boolean after = site.values().get(GruLayer.RESET).equals(GruLayer.AFTER);
    return new Gru(LayerWeights.on(new Common(), site.values()), features, units, after);
  }
}
