package org.layerloom.engine.dl4j;

import org.layerloom.engine.dl4j.own.FeedForward;
import org.layerloom.engine.dl4j.own.OwnLayer.Common;
import org.layerloom.engine.layer.FeedForwardLayer;
import org.layerloom.engine.network.Axis;

/** The position-wise layers become one layer of our own. */
final class FeedForwardRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    site.layer(
        new FeedForward(
            LayerWeights.on(new Common(), site.values()),
            site.input().size(Axis.FEATURE),
            site.values().get(FeedForwardLayer.HIDDEN),
            site.values().get(FeedForwardLayer.FUNCTION).equals(FeedForwardLayer.GELU)));
  }
}
