package org.layerloom.graph.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A graph at one moment; immutable, so that another thread may read it.
 *
 * @param nodes in the order of the graph
 * @param connections in the order of the graph
 */
public record GraphSnapshot(List<GraphNode> nodes, List<Connection> connections) {
  public GraphSnapshot {
    nodes = List.copyOf(nodes);
    connections = List.copyOf(connections);
  }

  /** The graph with nothing in it. */
  public static GraphSnapshot empty() {
    return new GraphSnapshot(List.of(), List.of());
  }

  /** The node of this id; takes time proportional to the number of nodes. */
  public Optional<GraphNode> node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
  }

  /** Wires that end at the node, in order. */
  public List<Connection> incoming(String nodeId) {
    return connections.stream().filter(c -> c.target().nodeId().equals(nodeId)).toList();
  }

  /** Wires that start at the node, in order. */
  public List<Connection> outgoing(String nodeId) {
    return connections.stream().filter(c -> c.source().nodeId().equals(nodeId)).toList();
  }

  /** What lies in a sub-block, one level deep, in order; for the empty id what lies at the top. */
  public List<GraphNode> contents(String containerId) {
    return nodes.stream().filter(node -> node.container().equals(containerId)).toList();
  }

  /** The wires among what lies in a sub-block, in order; for the empty id those at the top. */
  public List<Connection> wiresIn(String containerId) {
    Set<String> ids = new HashSet<>();
    for (GraphNode node : nodes) {
      if (node.container().equals(containerId)) {
        ids.add(node.id());
      }
    }
    return connections.stream().filter(c -> ids.contains(c.source().nodeId())).toList();
  }

  /** The same graph without some wires. */
  public GraphSnapshot without(List<Connection> wires) {
    if (wires.isEmpty()) {
      return this;
    }
    return new GraphSnapshot(nodes, connections.stream().filter(c -> !wires.contains(c)).toList());
  }

  /**
   * A shortest way along wires from one node to another, both included; empty when there is none. A
   * node reaches itself by the way that holds only itself.
   */
  public List<String> path(String fromId, String toId) {
    if (fromId.equals(toId)) {
      return List.of(fromId);
    }
    Map<String, List<String>> targets = new HashMap<>();
    for (Connection c : connections) {
      targets
          .computeIfAbsent(c.source().nodeId(), id -> new ArrayList<>())
          .add(c.target().nodeId());
    }
    Map<String, String> cameFrom = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(fromId));
    while (!open.isEmpty()) {
      String at = open.remove();
      for (String next : targets.getOrDefault(at, List.of())) {
        if (!next.equals(fromId) && cameFrom.putIfAbsent(next, at) == null) {
          if (next.equals(toId)) {
            return walkBack(cameFrom, toId);
          }
          open.add(next);
        }
      }
    }
    return List.of();
  }

  private static List<String> walkBack(Map<String, String> cameFrom, String end) {
    List<String> way = new ArrayList<>();
    for (String at = end; at != null; at = cameFrom.get(at)) {
      way.add(at);
    }
    Collections.reverse(way);
    return List.copyOf(way);
  }
}
