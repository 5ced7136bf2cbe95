package org.layerloom.graph.edit;

import java.util.Collection;
import java.util.List;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;

/** Removes wires. */
public final class DisconnectEdit extends GraphEdit {
  private final List<Connection> wires;

  /** The wires must be there. */
  public DisconnectEdit(Graph graph, String name, Collection<Connection> wires) {
    super(graph, name);
    this.wires = List.copyOf(wires);
  }

  @Override
  void change(GraphSteps steps) {
    wires.forEach(steps::disconnect);
  }

  @Override
  public long approximateBytes() {
    return 128 + 96L * wires.size();
  }
}
