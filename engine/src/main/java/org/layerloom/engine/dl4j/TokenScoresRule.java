package org.layerloom.engine.dl4j;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.layerloom.engine.dl4j.own.TokenEmbedding;
import org.layerloom.engine.dl4j.own.TokenScores;
import org.layerloom.engine.evaluate.LossFunction;
import org.layerloom.engine.layer.TokenScoresLayer;

/**
 * Token scores become a vertex of our own that looks up the embedding's table; softmax behind them
 * becomes what it does of an Activation layer, so that it goes into the loss where it can.
 */
final class TokenScoresRule implements CompileRule {

  private final ActivationRule activations = new ActivationRule();

  @Override
  public void add(LayerSite site) {
    if (isSoftmax(site)) {
      activations.add(scored(site));
    } else {
      site.vertex(scores(site));
    }
  }

  @Override
  public boolean addWithLoss(LayerSite site, LossFunction loss) {
    return isSoftmax(site)
        && ActivationRule.takesSoftmax(loss)
        && activations.addWithLoss(scored(site), loss);
  }

  private static boolean isSoftmax(LayerSite site) {
    return site.values().get(TokenScoresLayer.ACTIVATION).equals("softmax");
  }

  private static LayerSite scored(LayerSite site) {
    return site.behind("scores", scores(site));
  }

  private static TokenScores scores(LayerSite site) {
    return new TokenScores(embedding(site));
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
