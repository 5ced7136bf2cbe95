package org.layerloom.graph.view;

import java.util.HashMap;
import java.util.Map;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.PortRef;

/** How many wires the ports of a node have. */
final class Wired {
  private Wired() {}

  static Map<PortRef, Integer> portsOf(Graph graph, String nodeId) {
    Map<PortRef, Integer> ports = new HashMap<>();
    graph.incoming(nodeId).forEach(c -> ports.merge(c.target(), 1, Integer::sum));
    graph.outgoing(nodeId).forEach(c -> ports.merge(c.source(), 1, Integer::sum));
    return ports;
  }
}
