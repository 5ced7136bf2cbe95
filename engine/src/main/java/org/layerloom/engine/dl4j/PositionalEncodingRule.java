package org.layerloom.engine.dl4j;

import org.layerloom.engine.dl4j.own.OwnLayer.Common;
import org.layerloom.engine.dl4j.own.PositionVectors;
import org.layerloom.engine.layer.PositionalEncodingLayer;
import org.layerloom.engine.network.Axis;

/** Positional encoding becomes a layer of our own. */
final class PositionalEncodingRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    boolean learned =
        site.values().get(PositionalEncodingLayer.KIND).equals(PositionalEncodingLayer.LEARNED);
    site.layer(
        new PositionVectors(
            LayerWeights.on(new Common(), site.values()),
            learned ? site.values().get(PositionalEncodingLayer.POSITIONS) : 0,
            site.input().size(Axis.FEATURE)));
  }
}
