package org.layerloom.engine.dl4j;

import org.layerloom.engine.dl4j.own.OwnLayer.Common;
import org.layerloom.engine.dl4j.own.SelfAttention;
import org.layerloom.engine.layer.Heads;
import org.layerloom.engine.layer.MultiHeadAttentionLayer;
import org.layerloom.engine.network.Axis;

/** Multi-head attention becomes a layer of our own: DL4J's has gradients twice too large. */
final class AttentionRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    site.layer(
        new SelfAttention(
            LayerWeights.on(new Common(), site.values()),
            site.input().size(Axis.FEATURE),
            site.values().get(Heads.HEADS),
            site.values().get(MultiHeadAttentionLayer.CAUSAL),
            site.values().get(Heads.DROPOUT)));
  }
}
