package org.layerloom.graph.edit;

import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.PortRef;

/**
 * Puts another version of a node in its place, with other ports if need be. Wires stay where the
 * port of the same id is still there; the others go.
 */
public final class ReplaceNodeEdit extends GraphEdit {
  private final GraphNode replacement;

  /** A node of the replacement's id must be there. */
  public ReplaceNodeEdit(Graph graph, String name, GraphNode replacement) {
    super(graph, name);
    this.replacement = replacement;
  }

  @Override
  void change(GraphSteps steps) {
    String id = replacement.id();
    graph().node(id).orElseThrow(() -> new IllegalArgumentException("no node " + id));
    for (Connection wire : graph().incoming(id)) {
      boolean keeps =
          replacement
              .input(wire.target().portId())
              .map(port -> port.many() || isFirstInto(wire.target(), wire))
              .orElse(false);
      if (!keeps) {
        steps.disconnect(wire);
      }
    }
    for (Connection wire : graph().outgoing(id)) {
      if (replacement.output(wire.source().portId()).isEmpty()) {
        steps.disconnect(wire);
      }
    }
    steps.put(replacement);
  }

  private boolean isFirstInto(PortRef input, Connection wire) {
    return graph().into(input).get(0).equals(wire);
  }

  @Override
  public long approximateBytes() {
    return 512 + 2 * NodeBytes.of(replacement);
  }
}
