package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.layers.misc.RepeatVector;
import org.layerloom.engine.layer.RepeatLayer;
import org.layerloom.engine.network.Axis;

/** Repeat becomes DL4J's RepeatVector. */
final class RepeatRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    long features = site.input().size(Axis.FEATURE);
    site.layer(
        new RepeatVector.Builder<>(site.values().get(RepeatLayer.TIMES))
            .nIn(features)
            .nOut(features)
            .build());
  }
}
