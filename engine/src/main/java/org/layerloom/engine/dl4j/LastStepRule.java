package org.layerloom.engine.dl4j;

import org.layerloom.engine.dl4j.own.LastStep;
import org.layerloom.engine.dl4j.own.OwnLayer.Common;

/** The last step becomes a layer of our own, which looks where padding begins. */
final class LastStepRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    site.layer(new LastStep(new Common()));
  }
}
