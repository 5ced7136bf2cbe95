package org.layerloom.graph.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.PortRef;
import org.layerloom.graph.model.SubBlock;

/**
 * Some nodes as they are copied and pasted, blocks with all that lies in them, with the wires that
 * lead into them, in order. The nodes at its top have an empty container wherever they came from.
 * Wires from nodes outside are pasted only when that is asked for and those nodes are there.
 */
record Fragment(List<GraphNode> nodes, List<Connection> wires) {
  Fragment {
    nodes = List.copyOf(nodes);
    wires = List.copyOf(wires);
  }

  /** A block's terminals go with the block, never by themselves. */
  static Fragment of(Graph graph, Collection<String> ids) {
    Set<String> wanted = new LinkedHashSet<>(graph.withContents(ids));
    wanted.removeIf(
        id ->
            graph
                .node(id)
                .filter(n -> !SubBlock.isTerminal(n) || wanted.contains(n.container()))
                .isEmpty());
    List<GraphNode> nodes =
        graph.nodes().stream()
            .filter(node -> wanted.contains(node.id()))
            .map(node -> wanted.contains(node.container()) ? node : node.withContainer(""))
            .toList();
    return new Fragment(
        SubBlock.outerFirst(nodes),
        graph.connections().stream().filter(c -> wanted.contains(c.target().nodeId())).toList());
  }

  /** Whether a wire comes from one of the nodes. */
  boolean isInner(Connection wire) {
    return nodes.stream().anyMatch(node -> node.id().equals(wire.source().nodeId()));
  }

  /** The nodes that lie in no block of the fragment. */
  List<String> topIds() {
    Set<String> ids = nodes.stream().map(GraphNode::id).collect(Collectors.toSet());
    return nodes.stream()
        .filter(node -> !ids.contains(node.container()))
        .map(GraphNode::id)
        .toList();
  }

  /**
   * The same structure in a block, empty for the top, moved, under ids that are free in the graph;
   * of the wires from outside those whose source the graph has there.
   */
  Fragment adaptedTo(Graph graph, String container, double dx, double dy) {
    Map<String, String> newIds = new HashMap<>();
    // A scratch graph hands out ids that are also free among the pasted nodes.
    Graph scratch = new Graph();
    scratch.restore(graph.snapshot());
    List<GraphNode> adapted = new ArrayList<>();
    for (GraphNode node : nodes) {
      String id = scratch.freshId(node.id());
      newIds.put(node.id(), id);
      GraphNode fresh =
          node.container().isEmpty()
              ? node.withContainer(container).withPosition(node.x() + dx, node.y() + dy)
              : node.withContainer(newIds.get(node.container()));
      scratch.putNode(fresh.withId(id));
      adapted.add(fresh.withId(id));
    }
    return new Fragment(
        adapted,
        wires.stream()
            .filter(c -> isInner(c) || hasOutput(graph, c.source(), container))
            .map(c -> new Connection(renamed(c.source(), newIds), renamed(c.target(), newIds)))
            .toList());
  }

  private static boolean hasOutput(Graph graph, PortRef source, String container) {
    return graph
        .node(source.nodeId())
        .filter(node -> node.container().equals(container))
        .flatMap(node -> node.output(source.portId()))
        .isPresent();
  }

  /** Only the wires that pass. */
  Fragment keeping(Predicate<Connection> wanted) {
    return new Fragment(nodes, wires.stream().filter(wanted).toList());
  }

  private static PortRef renamed(PortRef end, Map<String, String> newIds) {
    return new PortRef(newIds.getOrDefault(end.nodeId(), end.nodeId()), end.portId());
  }
}
