package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.layerloom.engine.evaluate.Loss;
import org.layerloom.engine.evaluate.LossFunction;
import org.layerloom.engine.layer.ActivationLayer;

/** Activation becomes DL4J's ActivationLayer, or its LossLayer where softmax ends the network. */
final class ActivationRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    if (site.input().isSequence()) {
      StepsRules.activation(
          site, Dl4jNames.activation(site.values().get(ActivationLayer.ACTIVATION)));
      return;
    }
    site.layer(
        new org.deeplearning4j.nn.conf.layers.ActivationLayer.Builder()
            .activation(Dl4jNames.activation(site.values().get(ActivationLayer.ACTIVATION)))
            .build());
  }

  @Override
  public boolean addWithLoss(LayerSite place, LossFunction loss) {
    boolean exactTogether =
        takesSoftmax(loss) && place.values().get(ActivationLayer.ACTIVATION).equals("softmax");
    if (!exactTogether) {
      // With squares, DL4J's LossLayer tells the loss of a step from an input that its own backward
      // pass has overwritten: wrong for every activation but identity and ReLU.
      return false;
    }
    LayerSite site = StepsRules.rows(place);
    site.layer(
        new LossLayer.Builder(Dl4jNames.loss(loss))
            .activation(Dl4jNames.activation(site.values().get(ActivationLayer.ACTIVATION)))
            .build());
    return true;
  }

  /** Whether softmax and the loss are exact together. */
  static boolean takesSoftmax(LossFunction loss) {
    return loss.loss() == Loss.CROSS_ENTROPY || loss.loss() == Loss.KULLBACK_LEIBLER;
  }
}
