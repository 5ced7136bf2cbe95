package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.graph.MergeVertex;

/** Concatenate becomes DL4J's MergeVertex, which joins along the axis behind the batch. */
final class ConcatenateRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    site.vertex(new MergeVertex());
  }
}
