package org.layerloom.graph.edit;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;

/** Removes nodes with all their wires and contents, and other wires with them. */
public final class RemoveNodesEdit extends GraphEdit {
  private final Set<String> ids;
  private final Set<Connection> alsoWires;

  /** The nodes must be there. */
  public RemoveNodesEdit(Graph graph, String name, Collection<String> ids) {
    this(graph, name, ids, List.of());
  }

  /** The nodes and wires must be there. */
  public RemoveNodesEdit(
      Graph graph, String name, Collection<String> ids, Collection<Connection> alsoWires) {
    super(graph, name);
    this.ids = new LinkedHashSet<>(ids);
    this.alsoWires = new LinkedHashSet<>(alsoWires);
  }

  @Override
  void change(GraphSteps steps) {
    new Removal(steps).remove(ids, alsoWires);
  }

  @Override
  public long approximateBytes() {
    return 128 + 700L * ids.size() + 96L * alsoWires.size();
  }
}
