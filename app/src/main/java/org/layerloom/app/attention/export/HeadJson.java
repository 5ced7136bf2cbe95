package org.layerloom.app.attention.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.layerloom.engine.attention.HeadMeasures;
import org.layerloom.engine.attention.LayerAttention;

/** A head's numbers as JSON, the same from the page and from the command line. */
public final class HeadJson {

  private HeadJson() {}

  /** What is told of a layer beside its heads. */
  public static void putLayer(
      ObjectNode node, LayerAttention layer, String name, List<String> queries, List<String> keys) {
    node.put("id", layer.layerId());
    node.put("name", name);
    node.put("causal", layer.causal());
    queries.forEach(node.putArray("queries")::add);
    keys.forEach(node.putArray("keys")::add);
  }

  /** Measures, weights and scaled scores as {@code [query][key]}; scores null where masked. */
  public static void putHead(ObjectNode node, LayerAttention layer, int head) {
    HeadMeasures measures = HeadMeasures.of(layer, head);
    node.put("head", head + 1);
    node.put("entropy", measures.entropy());
    node.putObject("patterns")
        .put("same", measures.diagonal())
        .put("previous", measures.previous())
        .put("first", measures.first())
        .put("mirrored", measures.antiDiagonal())
        .put("column", measures.column());
    ArrayNode weights = node.putArray("weights");
    ArrayNode scores = node.putArray("scores");
    for (int query = 0; query < layer.steps(); query++) {
      ArrayNode weightRow = weights.addArray();
      ArrayNode scoreRow = scores.addArray();
      for (int key = 0; key < layer.keySteps(); key++) {
        weightRow.add(layer.weight(head, query, key));
        if (layer.sees(query, key)) {
          scoreRow.add(layer.scaled(head, query, key));
        } else {
          scoreRow.addNull();
        }
      }
    }
  }
}
