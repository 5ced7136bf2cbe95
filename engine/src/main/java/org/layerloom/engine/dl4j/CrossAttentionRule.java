package org.layerloom.engine.dl4j;

import org.layerloom.engine.dl4j.own.CrossAttention;
import org.layerloom.engine.dl4j.own.JoinSequences;
import org.layerloom.engine.dl4j.own.OwnLayer.Common;
import org.layerloom.engine.layer.Heads;
import org.layerloom.engine.network.Axis;

/** Cross-attention becomes a layer of our own behind a vertex that joins its two inputs. */
final class CrossAttentionRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    site.behind("joined", new JoinSequences())
        .layer(
            new CrossAttention(
                LayerWeights.on(new Common(), site.values()),
                site.input().size(Axis.FEATURE),
                site.inputs().get(1).size(Axis.FEATURE),
                site.input().size(Axis.TIME),
                site.values().get(Heads.HEADS),
                site.values().get(Heads.DROPOUT)));
  }
}
