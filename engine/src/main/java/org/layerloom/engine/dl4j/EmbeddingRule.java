package org.layerloom.engine.dl4j;

import org.layerloom.engine.dl4j.own.OwnLayer.Common;
import org.layerloom.engine.dl4j.own.TokenEmbedding;
import org.layerloom.engine.layer.EmbeddingLayer;

/** Embedding becomes a table of our own. */
final class EmbeddingRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    site.layer(
        new TokenEmbedding(
            LayerWeights.on(new Common(), site.values()),
            site.input().vocabulary(),
            site.values().get(EmbeddingLayer.FEATURES)));
  }
}
