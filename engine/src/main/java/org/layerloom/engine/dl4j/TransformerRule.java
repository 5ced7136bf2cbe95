package org.layerloom.engine.dl4j;

import org.layerloom.engine.dl4j.own.OwnLayer.Common;
import org.layerloom.engine.dl4j.own.TransformerBlock;
import org.layerloom.engine.layer.FeedForwardLayer;
import org.layerloom.engine.layer.Heads;
import org.layerloom.engine.layer.TransformerLayer;
import org.layerloom.engine.network.Axis;

/** Transformer blocks become layers of our own. */
record TransformerRule(boolean causal) implements CompileRule {

  @Override
  public void add(LayerSite site) {
    site.layer(
        new TransformerBlock(
            LayerWeights.on(new Common(), site.values()),
            site.input().size(Axis.FEATURE),
            site.values().get(Heads.HEADS),
            site.values().get(FeedForwardLayer.HIDDEN),
            site.values().get(FeedForwardLayer.FUNCTION).equals(FeedForwardLayer.GELU),
            site.values().get(TransformerLayer.NORM).equals(TransformerLayer.FIRST),
            causal,
            site.values().get(Heads.DROPOUT)));
  }
}
