package org.layerloom.graph.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.PortRef;
import org.layerloom.graph.model.SubBlock;

/** Follows wires through the ports of one sub-block, as if it were not there. */
final class ThroughBlock {
  private final Graph graph;
  private final GraphNode block;
  private final Map<String, GraphNode> terminals = new HashMap<>();

  ThroughBlock(Graph graph, GraphNode block) {
    this.graph = graph;
    this.block = block;
    graph.contents(block.id()).stream()
        .filter(SubBlock::isTerminal)
        .forEach(terminal -> terminals.put(terminal.id(), terminal));
  }

  List<GraphNode> terminals() {
    return graph.contents(block.id()).stream().filter(SubBlock::isTerminal).toList();
  }

  /** What lies in the block and is no terminal. */
  List<GraphNode> content() {
    return graph.contents(block.id()).stream().filter(n -> !SubBlock.isTerminal(n)).toList();
  }

  /** The wire that is left of one without the block; empty where that is none. */
  Optional<Connection> joined(Connection wire) {
    String target = wire.target().nodeId();
    return target.equals(block.id()) || terminals.containsKey(target)
        ? Optional.empty()
        : origin(wire.source()).map(source -> new Connection(source, wire.target()));
  }

  private Optional<PortRef> origin(PortRef source) {
    if (source.nodeId().equals(block.id())) {
      return terminals.values().stream()
          .filter(t -> t.type().equals(SubBlock.OUTPUT))
          .filter(t -> SubBlock.portOf(t).equals(source.portId()))
          .findFirst()
          .flatMap(t -> fed(new PortRef(t.id(), SubBlock.IN)));
    }
    GraphNode terminal = terminals.get(source.nodeId());
    return terminal == null ? Optional.of(source) : fed(SubBlock.outerEnd(terminal));
  }

  private Optional<PortRef> fed(PortRef input) {
    return graph.into(input).stream().findFirst().flatMap(wire -> origin(wire.source()));
  }
}
