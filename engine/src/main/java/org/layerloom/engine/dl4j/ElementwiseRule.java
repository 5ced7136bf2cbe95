package org.layerloom.engine.dl4j;

import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;

/** Merges number by number become DL4J's ElementWiseVertex. */
record ElementwiseRule(ElementWiseVertex.Op operation) implements CompileRule {

  @Override
  public void add(LayerSite site) {
    site.vertex(new ElementWiseVertex(operation));
  }
}
