package org.layerloom.graph.edit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;

/** Removes nodes and joins the wires that led through them. */
public final class RemoveAndJoinEdit extends GraphEdit {
  private final Set<String> ids;
  private final Map<Connection, Connection> joins;

  /**
   * The nodes must be there.
   *
   * @param joins for wires that leave the removed nodes, the wire that takes their place
   */
  public RemoveAndJoinEdit(
      Graph graph, String name, Collection<String> ids, Map<Connection, Connection> joins) {
    super(graph, name);
    this.ids = new LinkedHashSet<>(ids);
    this.joins = new LinkedHashMap<>(joins);
  }

  @Override
  void change(GraphSteps steps) {
    joins.forEach(
        (old, joined) -> {
          int place = steps.disconnect(old);
          steps.connect(joined, place);
        });
    new Removal(steps).remove(ids, List.of());
  }

  @Override
  public long approximateBytes() {
    return 128 + 700L * ids.size() + 200L * joins.size();
  }
}
