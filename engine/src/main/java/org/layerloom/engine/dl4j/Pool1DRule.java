package org.layerloom.engine.dl4j;

import org.layerloom.engine.dl4j.own.OwnLayer;
import org.layerloom.engine.dl4j.own.PoolSteps;
import org.layerloom.engine.layer.Pool1DLayer;
import org.layerloom.engine.layer.SlidingWindow;

/**
 * Pooling along time becomes a layer of our own: DL4J's counts the zeros behind a sequence's end.
 */
record Pool1DRule(boolean average) implements CompileRule {

  @Override
  public void add(LayerSite site) {
    site.layer(
        new PoolSteps(
            new OwnLayer.Common(),
            site.values().get(Pool1DLayer.KERNEL),
            site.values().get(Pool1DLayer.STRIDE),
            site.values().get(Pool1DLayer.PADDING).equals(SlidingWindow.SAME),
            average));
  }
}
