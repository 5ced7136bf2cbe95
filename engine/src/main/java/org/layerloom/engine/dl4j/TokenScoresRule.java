package org.layerloom.engine.dl4j;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.layerloom.engine.dl4j.own.TokenEmbedding;
import org.layerloom.engine.dl4j.own.TokenScores;

/** Token scores become a vertex of our own that looks up the embedding's table. */
final class TokenScoresRule implements CompileRule {

  @Override
  public void add(LayerSite site) {
    site.vertex(new TokenScores(embedding(site)));
  }

  /** The one embedding from which the wires lead here; that there is one has been checked. */
  private static String embedding(LayerSite site) {
    Deque<String> open = new ArrayDeque<>(site.sources());
    while (!open.isEmpty()) {
      String name = open.pop();
      GraphVertex vertex = site.graph().getVertices().get(name);
      if (vertex instanceof LayerVertex layer
          && layer.getLayerConf().getLayer() instanceof TokenEmbedding) {
        return name;
      }
      site.graph().getVertexInputs().getOrDefault(name, List.of()).forEach(open::push);
    }
    throw new IllegalStateException(site.id() + " has no embedding before it");
  }
}
