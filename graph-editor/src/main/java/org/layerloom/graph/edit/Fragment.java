package org.layerloom.graph.edit;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.PortRef;

/**
 * Some nodes as they are copied and pasted, with the wires that lead into them, in order. Those
 * that come from nodes outside are pasted only when that is asked for and those nodes are there.
 */
record Fragment(List<GraphNode> nodes, List<Connection> wires) {
  Fragment {
    nodes = List.copyOf(nodes);
    wires = List.copyOf(wires);
  }

  static Fragment of(Graph graph, Collection<String> ids) {
    Set<String> wanted = new LinkedHashSet<>(ids);
    return new Fragment(
        graph.nodes().stream().filter(node -> wanted.contains(node.id())).toList(),
        graph.connections().stream().filter(c -> wanted.contains(c.target().nodeId())).toList());
  }

  /** Whether a wire comes from one of the nodes. */
  boolean isInner(Connection wire) {
    return nodes.stream().anyMatch(node -> node.id().equals(wire.source().nodeId()));
  }

  /**
   * The same structure, moved, under ids that are free in the graph; of the wires from outside
   * those whose source the graph has.
   */
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
            .filter(c -> isInner(c) || hasOutput(graph, c.source()))
            .map(c -> new Connection(renamed(c.source(), newIds), renamed(c.target(), newIds)))
            .toList());
  }

  private static boolean hasOutput(Graph graph, PortRef source) {
    return graph.node(source.nodeId()).flatMap(node -> node.output(source.portId())).isPresent();
  }

  /** Only the wires that pass. */
  Fragment keeping(Predicate<Connection> wanted) {
    return new Fragment(nodes, wires.stream().filter(wanted).toList());
  }

  private static PortRef renamed(PortRef end, Map<String, String> newIds) {
    return new PortRef(newIds.getOrDefault(end.nodeId(), end.nodeId()), end.portId());
  }
}
