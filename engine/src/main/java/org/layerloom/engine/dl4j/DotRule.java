package org.layerloom.engine.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.ReshapeVertex;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.layerloom.engine.layer.DotLayer;

/** Dot becomes DL4J's product, number by number, summed as one channel of a sequence is pooled. */
final class DotRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    LayerSite begin = site.values().get(DotLayer.NORMALISE) ? normalised(site) : site;
    begin
        .behind("product", new ElementWiseVertex(ElementWiseVertex.Op.Product))
        .behind("row", new ReshapeVertex(-1, 1, Math.toIntExact(site.input().elements())))
        .layer(new GlobalPoolingLayer.Builder(PoolingType.SUM).build());
  }

  private static LayerSite normalised(LayerSite site) {
    List<String> names = new ArrayList<>();
    for (String source : site.sources()) {
      String name = site.id() + ".length" + (names.size() + 1);
      site.graph().addVertex(name, L2NormalisationRule.vertex(), source);
      names.add(name);
    }
    return site.from(names);
  }
}
