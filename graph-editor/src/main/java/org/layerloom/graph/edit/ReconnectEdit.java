package org.layerloom.graph.edit;

import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;

/** Moves an end of a wire; the wire keeps its place in the order. */
public final class ReconnectEdit extends GraphEdit {
  private final Connection from;
  private final Connection to;

  /** The first wire must be there and the second not. */
  public ReconnectEdit(Graph graph, String name, Connection from, Connection to) {
    super(graph, name);
    this.from = from;
    this.to = to;
  }

  @Override
  void change(GraphSteps steps) {
    int place = steps.disconnect(from);
    ConnectEdit.connectDisplacing(steps, to, place);
  }
}
