package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.graph.L2NormalizeVertex;
import org.layerloom.engine.dl4j.own.OwnLayer;
import org.layerloom.engine.dl4j.own.UnitLength;

/** L2 normalisation becomes DL4J's L2NormalizeVertex for vectors, and a layer of ours elsewhere. */
final class L2NormalisationRule implements CompileRule {

  private static final double SHORTEST = 1e-12;

  @Override
  public void add(LayerSite site) {
    if (site.input().isVector()) {
      site.vertex(vertex());
    } else {
      // DL4J's computes in single precision whatever the network does, and knows no volumes.
      site.layer(new UnitLength(new OwnLayer.Common()));
    }
  }

  static L2NormalizeVertex vertex() {
    return new L2NormalizeVertex(null, SHORTEST);
  }
}
