package org.layerloom.graph.edit;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;

/** Takes all wires off some nodes, so that they can move or change, and wires the graph anew. */
final class Rewiring {
  private final GraphSteps steps;

  Rewiring(GraphSteps steps) {
    this.steps = steps;
  }

  /** Removes every wire of these nodes. */
  void takeOff(Collection<String> nodeIds) {
    Graph graph = steps.graph();
    Set<Connection> wires = new LinkedHashSet<>();
    for (String id : nodeIds) {
      Stream.concat(graph.incoming(id).stream(), graph.outgoing(id).stream()).forEach(wires::add);
    }
    wires.forEach(steps::disconnect);
  }

  /**
   * Draws wires until the graph has exactly the wanted ones, in that order; the wires that are left
   * must be among them, in the same order.
   */
  void drawUpTo(List<Connection> wanted) {
    Set<Connection> present = new HashSet<>(steps.graph().connections());
    for (int place = 0; place < wanted.size(); place++) {
      if (!present.contains(wanted.get(place))) {
        steps.connect(wanted.get(place), place);
      }
    }
  }
}
