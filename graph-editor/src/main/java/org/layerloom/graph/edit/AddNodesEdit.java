package org.layerloom.graph.edit;

import java.util.List;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;

/** Adds nodes with wires, which may also lead to nodes that are there already. */
public final class AddNodesEdit extends GraphEdit {
  private final List<GraphNode> nodes;
  private final List<Connection> wires;

  /** The nodes' ids must be free; an occupied single input loses its wire to a new one. */
  public AddNodesEdit(Graph graph, String name, List<GraphNode> nodes, List<Connection> wires) {
    super(graph, name);
    this.nodes = List.copyOf(nodes);
    this.wires = List.copyOf(wires);
  }

  @Override
  void change(GraphSteps steps) {
    for (GraphNode node : nodes) {
      if (graph().node(node.id()).isPresent()) {
        throw new IllegalArgumentException("node " + node.id() + " is already there");
      }
      steps.put(node);
    }
    wires.forEach(wire -> ConnectEdit.connectDisplacing(steps, wire, -1));
  }

  @Override
  public long approximateBytes() {
    return 128 + NodeBytes.of(nodes) + 96L * wires.size();
  }
}
