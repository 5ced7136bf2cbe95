package org.layerloom.graph.edit;

import java.util.List;
import org.layerloom.graph.model.GraphNode;

/** Rough bytes that a node keeps alive. */
final class NodeBytes {
  private NodeBytes() {}

  static long of(GraphNode node) {
    long values =
        node.properties().values().stream()
            .mapToLong(
                value ->
                    value instanceof String text
                        ? 40 + 2L * text.length()
                        : value instanceof List<?> list ? 40 + 24L * list.size() : 24)
            .sum();
    return 300 + values + 60L * (node.inputs().size() + node.outputs().size());
  }

  static long of(List<GraphNode> nodes) {
    return nodes.stream().mapToLong(NodeBytes::of).sum();
  }
}
