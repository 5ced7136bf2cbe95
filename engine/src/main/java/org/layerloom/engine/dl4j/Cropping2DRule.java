package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.layers.convolutional.Cropping2D;
import org.layerloom.engine.layer.Edges;

/** Cropping becomes DL4J's Cropping2D. */
final class Cropping2DRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    site.layer(new Cropping2D.Builder(Edges.of(site.values())).build());
  }
}
