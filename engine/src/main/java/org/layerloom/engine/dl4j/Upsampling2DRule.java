package org.layerloom.engine.dl4j;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.layerloom.engine.layer.Upsampling2DLayer;

/** Upsampling becomes DL4J's Upsampling2D. */
final class Upsampling2DRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    List<Integer> factor = site.values().get(Upsampling2DLayer.FACTOR);
    site.layer(new Upsampling2D.Builder().size(new int[] {factor.get(0), factor.get(1)}).build());
  }
}
