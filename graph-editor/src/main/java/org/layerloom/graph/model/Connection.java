package org.layerloom.graph.model;

import java.util.Objects;

/**
 * A wire.
 *
 * @param source the output port that data leaves
 * @param target the input port that data enters
 */
public record Connection(PortRef source, PortRef target) {
  public Connection {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(target, "target");
  }

  /** A wire between ports named by their nodes and ids. */
  public static Connection between(
      String sourceNode, String sourcePort, String targetNode, String targetPort) {
    return new Connection(new PortRef(sourceNode, sourcePort), new PortRef(targetNode, targetPort));
  }

  /** Whether either end is on this node. */
  public boolean touches(String nodeId) {
    return source.nodeId().equals(nodeId) || target.nodeId().equals(nodeId);
  }

  @Override
  public String toString() {
    return source + " -> " + target;
  }
}
