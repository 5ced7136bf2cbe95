package org.layerloom.engine.dl4j;

import java.util.function.ToLongFunction;
import org.layerloom.engine.dl4j.own.Normalisation;
import org.layerloom.engine.dl4j.own.OwnLayer;
import org.layerloom.engine.dl4j.own.StepsNormalisation;
import org.layerloom.engine.layer.BatchNormLayer;
import org.layerloom.engine.network.Axis;

/**
 * Normalisation within each sample becomes a layer of ours.
 *
 * @param byChannel whether each channel has a gain, or each number
 * @param groups into how many parts, one behind the other, a sample is cut
 */
record NormalisationRule(boolean byChannel, ToLongFunction<LayerSite> groups)
    implements CompileRule {

  @Override
  public void add(LayerSite site) {
    if (site.input().isSequence()) {
      site.layer(
          new StepsNormalisation(
              LayerWeights.trained(new OwnLayer.Common(), site.values()),
              site.input().size(Axis.FEATURE),
              site.values().get(BatchNormLayer.EPSILON)));
      return;
    }
    long gains = byChannel ? site.input().size(Axis.CHANNEL) : site.input().elements();
    site.layer(
        new Normalisation(
            LayerWeights.trained(new OwnLayer.Common(), site.values()),
            groups.applyAsLong(site),
            gains,
            site.values().get(BatchNormLayer.EPSILON)));
  }
}
