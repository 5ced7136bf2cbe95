package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.layerloom.engine.dl4j.own.GaussianSample;
import org.layerloom.engine.dl4j.own.OwnLayer.Common;
import org.layerloom.engine.layer.GaussianSampleLayer;

/** The sampling layer takes its two inputs laid side by side. */
final class GaussianSampleRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    String both = site.id() + ".both";
    site.graph().addVertex(both, new MergeVertex(), site.sources().toArray(String[]::new));
    double weight = site.values().get(GaussianSampleLayer.WEIGHT);
    site.graph().addLayer(site.id(), new GaussianSample(new Common(), weight), both);
  }
}
