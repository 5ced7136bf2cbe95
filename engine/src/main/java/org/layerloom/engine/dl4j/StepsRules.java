package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.layerloom.engine.dl4j.own.ClearPadding;
import org.layerloom.engine.dl4j.own.OwnLayer.Common;
import org.layerloom.engine.dl4j.own.StepRows;
import org.layerloom.engine.dl4j.own.StepsDense;
import org.nd4j.linalg.activations.Activation;

/** What several rules do where a sequence arrives instead of a vector. */
final class StepsRules {

  private StepsRules() {}

  /** An activation over the features of each step; padded steps stay zero. */
  static void activation(LayerSite site, Activation activation) {
    site.layer(StepsDense.activation(new Common().activation(activation)));
  }

  /**
   * Something random at each step; DL4J's own layer for it refuses sequences of different length.
   *
   * @param dropout null where there is nothing to do
   */
  static void dropout(LayerSite site, IDropout dropout) {
    Common common = new Common().activation(Activation.IDENTITY);
    site.layer(StepsDense.activation(dropout == null ? common : common.dropOut(dropout)));
  }

  /** The site behind a layer that lets no padding through, for windows that look beside them. */
  static LayerSite cleared(LayerSite site) {
    return site.behind("cleared", new ClearPadding(new Common()));
  }

  /** The site behind the steps as rows where a sequence arrives, so that each step is judged. */
  static LayerSite rows(LayerSite site) {
    return site.input().isSequence() ? site.behind("steps", new StepRows(new Common())) : site;
  }
}
