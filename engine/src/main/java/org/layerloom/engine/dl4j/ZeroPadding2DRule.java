package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.layerloom.engine.layer.Edges;

/** Zero padding becomes DL4J's ZeroPaddingLayer. */
final class ZeroPadding2DRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    site.layer(new ZeroPaddingLayer.Builder(Edges.of(site.values())).build());
  }
}
