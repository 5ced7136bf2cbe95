package org.layerloom.graph.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.PortRef;
import org.layerloom.graph.model.SubBlock;

/**
 * Removes nodes with their wires: with a sub-block all that lies in it, with a terminal the port
 * whose inner side it is.
 */
final class Removal {
  private final GraphSteps steps;
  private final Graph graph;

  Removal(GraphSteps steps) {
    this.steps = steps;
    this.graph = steps.graph();
  }

  void remove(Collection<String> ids, Collection<Connection> alsoWires) {
    List<GraphNode> doomed =
        graph.withContents(ids).stream().map(id -> graph.node(id).orElseThrow()).toList();
    Set<String> all = graph.withContents(ids);
    List<GraphNode> terminals =
        doomed.stream()
            .filter(SubBlock::isTerminal)
            .filter(node -> !all.contains(node.container()))
            .toList();
    Set<Connection> wires = new LinkedHashSet<>(alsoWires);
    all.forEach(id -> wires.addAll(graph.incoming(id)));
    all.forEach(id -> wires.addAll(graph.outgoing(id)));
    terminals.forEach(terminal -> wires.addAll(outerWires(terminal)));
    wires.forEach(steps::disconnect);
    List<GraphNode> innerFirst = new ArrayList<>(SubBlock.outerFirst(doomed));
    Collections.reverse(innerFirst);
    innerFirst.forEach(node -> steps.remove(node.id()));
    terminals.stream().map(GraphNode::container).distinct().forEach(this::dropPorts);
  }

  private List<Connection> outerWires(GraphNode terminal) {
    PortRef end = SubBlock.outerEnd(terminal);
    return terminal.type().equals(SubBlock.INPUT)
        ? graph.into(end)
        : graph.outgoing(end.nodeId()).stream().filter(c -> c.source().equals(end)).toList();
  }

  private void dropPorts(String blockId) {
    GraphNode block = graph.node(blockId).orElseThrow();
    List<GraphNode> left = graph.contents(blockId).stream().filter(SubBlock::isTerminal).toList();
    steps.put(SubBlock.withPortsOf(block, left));
  }
}
