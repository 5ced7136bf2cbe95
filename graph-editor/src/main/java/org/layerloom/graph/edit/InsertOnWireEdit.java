package org.layerloom.graph.edit;

import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.PortRef;

/** Puts a node into the middle of a wire. The part behind the node takes the wire's place. */
public final class InsertOnWireEdit extends GraphEdit {
  private final GraphNode node;
  private final Connection wire;
  private final Connection before;
  private final Connection after;

  /** The node may be there already, unwired; the wire must be. */
  public InsertOnWireEdit(
      Graph graph, String name, GraphNode node, Connection wire, String input, String output) {
    super(graph, name);
    this.node = node;
    this.wire = wire;
    this.before = new Connection(wire.source(), new PortRef(node.id(), input));
    this.after = new Connection(new PortRef(node.id(), output), wire.target());
  }

  @Override
  void change(GraphSteps steps) {
    steps.put(node);
    int place = steps.disconnect(wire);
    steps.connect(after, place);
    steps.connect(before, place);
  }

  @Override
  public long approximateBytes() {
    return 512 + NodeBytes.of(node);
  }
}
