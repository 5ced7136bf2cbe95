package org.layerloom.graph.view;

import java.util.HashSet;
import java.util.Set;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.PortRef;

/** Which ports of a node have wires. */
final class Wired {
  private Wired() {}

  static Set<PortRef> portsOf(Graph graph, String nodeId) {
    Set<PortRef> ports = new HashSet<>();
    graph.incoming(nodeId).forEach(c -> ports.add(c.target()));
    graph.outgoing(nodeId).forEach(c -> ports.add(c.source()));
    return ports;
  }
}
