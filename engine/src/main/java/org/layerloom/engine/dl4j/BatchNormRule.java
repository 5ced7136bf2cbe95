package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.layerloom.engine.layer.BatchNormLayer;
import org.layerloom.engine.network.Axis;

/** BatchNorm becomes DL4J's BatchNormalization, which keeps the variance itself, not its log. */
final class BatchNormRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    long each = site.input().size(site.input().isImage() ? Axis.CHANNEL : Axis.FEATURE);
    site.layer(
        LayerWeights.trained(
                new BatchNormalization.Builder()
                    .nIn(each)
                    .nOut(each)
                    .decay(site.values().get(BatchNormLayer.DECAY))
                    .eps(site.values().get(BatchNormLayer.EPSILON))
                    .useLogStd(false),
                site.values())
            .build());
  }
}
