package org.layerloom.graph.edit;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.PortRef;

/** Some nodes with the wires among them, as they are copied and pasted. */
record Fragment(List<GraphNode> nodes, List<Connection> wires) {
  Fragment {
    nodes = List.copyOf(nodes);
    wires = List.copyOf(wires);
  }

  static Fragment of(Graph graph, Collection<String> ids) {
    Set<String> wanted = new LinkedHashSet<>(ids);
    return new Fragment(
        graph.nodes().stream().filter(node -> wanted.contains(node.id())).toList(),
        graph.connections().stream()
            .filter(c -> wanted.contains(c.source().nodeId()))
            .filter(c -> wanted.contains(c.target().nodeId()))
            .toList());
  }

  /** The same structure, moved, under ids that are free in the graph. */
  Fragment adaptedTo(Graph graph, double dx, double dy) {
    Map<String, String> newIds = new HashMap<>();
    // A scratch graph hands out ids that are also free among the pasted nodes.
    Graph scratch = new Graph();
    scratch.restore(graph.snapshot());
    List<GraphNode> adapted =
        nodes.stream()
            .map(
                node -> {
                  String id = scratch.freshId(node.id());
                  newIds.put(node.id(), id);
                  GraphNode moved = node.withId(id).withPosition(node.x() + dx, node.y() + dy);
                  scratch.putNode(moved);
                  return moved;
                })
            .toList();
    return new Fragment(
        adapted,
        wires.stream()
            .map(c -> new Connection(renamed(c.source(), newIds), renamed(c.target(), newIds)))
            .toList());
  }

  private static PortRef renamed(PortRef end, Map<String, String> newIds) {
    return new PortRef(newIds.get(end.nodeId()), end.portId());
  }
}
