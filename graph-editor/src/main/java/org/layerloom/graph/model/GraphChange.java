package org.layerloom.graph.model;

import java.util.Set;

/**
 * What differs between the graph before and after a batch. Something added and removed within one
 * batch appears nowhere.
 *
 * @param addedNodes ids that were not there before
 * @param changedNodes ids whose node has another value, place in the order included
 * @param removedNodes ids that are gone
 * @param addedConnections wires that were not there before
 * @param changedConnections wires taken out and put back, so that their order may differ
 * @param removedConnections wires that are gone
 */
public record GraphChange(
    Set<String> addedNodes,
    Set<String> changedNodes,
    Set<String> removedNodes,
    Set<Connection> addedConnections,
    Set<Connection> changedConnections,
    Set<Connection> removedConnections) {

  public GraphChange {
    addedNodes = Set.copyOf(addedNodes);
    changedNodes = Set.copyOf(changedNodes);
    removedNodes = Set.copyOf(removedNodes);
    addedConnections = Set.copyOf(addedConnections);
    changedConnections = Set.copyOf(changedConnections);
    removedConnections = Set.copyOf(removedConnections);
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return addedNodes.isEmpty()
        && changedNodes.isEmpty()
        && removedNodes.isEmpty()
        && !connectionsDiffer();
  }

  /** Whether wires came, went or changed their order. */
  public boolean connectionsDiffer() {
    return !(addedConnections.isEmpty()
        && changedConnections.isEmpty()
        && removedConnections.isEmpty());
  }
}
