package org.layerloom.graph.edit;

import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;

/** Draws a wire. If its input takes one wire and has one, that is replaced. */
public final class ConnectEdit extends GraphEdit {
  private final Connection connection;

  /** The wire must not be there yet. */
  public ConnectEdit(Graph graph, String name, Connection connection) {
    super(graph, name);
    this.connection = connection;
  }

  @Override
  void change(GraphSteps steps) {
    connectDisplacing(steps, connection, -1);
  }

  static void connectDisplacing(GraphSteps steps, Connection wire, int index) {
    Graph graph = steps.graph();
    boolean single =
        graph
            .node(wire.target().nodeId())
            .flatMap(node -> node.input(wire.target().portId()))
            .map(port -> !port.acceptsSeveral())
            .orElse(false);
    int place = index;
    if (single) {
      for (Connection old : graph.into(wire.target())) {
        int freed = steps.disconnect(old);
        if (freed < place) {
          place--;
        }
      }
    }
    steps.connect(wire, place);
  }
}
