package org.layerloom.graph.edit;

import java.util.Collection;
import java.util.List;
import org.layerloom.graph.model.Graph;

/** Draws nodes through, so that data pass by, or puts them back to work. */
public final class SetBypassEdit extends GraphEdit {
  private final List<String> ids;
  private final boolean bypassed;

  /** The nodes must be there. */
  public SetBypassEdit(Graph graph, String name, Collection<String> ids, boolean bypassed) {
    super(graph, name);
    this.ids = List.copyOf(ids);
    this.bypassed = bypassed;
  }

  @Override
  void change(GraphSteps steps) {
    ids.forEach(id -> steps.put(graph().node(id).orElseThrow().withBypassed(bypassed)));
  }

  @Override
  public long approximateBytes() {
    return 128 + 700L * ids.size();
  }
}
