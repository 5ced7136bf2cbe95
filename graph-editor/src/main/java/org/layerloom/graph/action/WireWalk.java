package org.layerloom.graph.action;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.layerloom.graph.edit.OpenBlock;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;

/**
 * Where arrow keys lead from a node: right and left along its wires, up and down to nodes that
 * share a source or target with it, and else to the nearest node that way.
 */
final class WireWalk {
  private final Graph graph;
  private final OpenBlock open;

  WireWalk(Graph graph, OpenBlock open) {
    this.graph = graph;
    this.open = open;
  }

  /** The leftmost node, where a walk begins. */
  Optional<String> start() {
    return open.nodes().stream()
        .min(Comparator.comparingDouble(GraphNode::x).thenComparingDouble(GraphNode::y))
        .map(GraphNode::id);
  }

  Optional<String> next(String fromId, Heading heading) {
    GraphNode from = graph.node(fromId).orElse(null);
    if (from == null) {
      return start();
    }
    Optional<String> wired =
        switch (heading) {
          case RIGHT -> graph.outgoing(fromId).stream().map(c -> c.target().nodeId()).findFirst();
          case LEFT -> graph.incoming(fromId).stream().map(c -> c.source().nodeId()).findFirst();
          case UP, DOWN -> nearest(from, siblings(fromId), heading);
        };
    return wired.or(() -> nearest(from, open.nodes().stream(), heading));
  }

  private Stream<GraphNode> siblings(String id) {
    List<Connection> in = graph.incoming(id);
    List<Connection> out = graph.outgoing(id);
    return Stream.concat(
            in.stream()
                .flatMap(c -> graph.outgoing(c.source().nodeId()).stream())
                .map(c -> c.target().nodeId()),
            out.stream()
                .flatMap(c -> graph.incoming(c.target().nodeId()).stream())
                .map(c -> c.source().nodeId()))
        .distinct()
        .flatMap(sibling -> graph.node(sibling).stream());
  }

  private static Optional<String> nearest(
      GraphNode from, Stream<GraphNode> candidates, Heading heading) {
    return candidates
        .filter(node -> !node.id().equals(from.id()))
        .filter(node -> Double.isFinite(cost(from, node, heading)))
        .min(Comparator.comparingDouble(node -> cost(from, node, heading)))
        .map(GraphNode::id);
  }

  private static double cost(GraphNode from, GraphNode to, Heading heading) {
    return heading.cost(to.x() - from.x(), to.y() - from.y());
  }
}
