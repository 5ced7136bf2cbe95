package org.layerloom.graph.model;

import java.util.Objects;

/** Names one port of one node. */
public record PortRef(String nodeId, String portId) {
  public PortRef {
    Objects.requireNonNull(nodeId, "nodeId");
    Objects.requireNonNull(portId, "portId");
  }

  @Override
  public String toString() {
    return nodeId + "." + portId;
  }
}
