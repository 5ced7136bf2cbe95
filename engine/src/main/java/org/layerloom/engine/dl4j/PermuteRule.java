package org.layerloom.engine.dl4j;

import org.layerloom.engine.dl4j.own.OwnLayer;
import org.layerloom.engine.dl4j.own.Permutation;
import org.layerloom.engine.layer.PermuteLayer;

/** Permute becomes a layer of ours. */
final class PermuteRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    int[] axes = PermuteLayer.axes(site.values()).stream().mapToInt(Integer::intValue).toArray();
    site.layer(new Permutation(new OwnLayer.Common(), axes));
  }
}
