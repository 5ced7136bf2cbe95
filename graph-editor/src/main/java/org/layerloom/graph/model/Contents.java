package org.layerloom.graph.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which nodes of a graph lie in which sub-block. */
final class Contents {
  private final Map<String, GraphNode> nodes;
  private final Map<String, Set<String>> inside = new HashMap<>();

  /** Reads the nodes of a graph, which it does not change. */
  Contents(Map<String, GraphNode> nodes) {
    this.nodes = nodes;
  }

  boolean isEmpty(String blockId) {
    return !inside.containsKey(blockId);
  }

  void add(GraphNode node) {
    if (!node.container().isEmpty()) {
      inside.computeIfAbsent(node.container(), id -> new LinkedHashSet<>()).add(node.id());
    }
  }

  void remove(GraphNode node) {
    Set<String> left = inside.get(node.container());
    if (left != null) {
      left.remove(node.id());
      if (left.isEmpty()) {
        inside.remove(node.container());
      }
    }
  }

  /** Whether the node can lie where it says: at the top, or in a block that does not lie in it. */
  boolean canLie(GraphNode node) {
    String id = node.container();
    while (!id.isEmpty()) {
      GraphNode container = nodes.get(id);
      if (container == null || !SubBlock.is(container) || id.equals(node.id())) {
        return false;
      }
      id = container.container();
    }
    return true;
  }

  List<String> pathTo(String nodeId) {
    List<String> path = new ArrayList<>();
    GraphNode at = nodes.get(nodeId);
    while (at != null && !at.container().isEmpty()) {
      path.add(0, at.container());
      at = nodes.get(at.container());
    }
    return path;
  }

  Set<String> closure(Collection<String> ids) {
    Set<String> all = new LinkedHashSet<>();
    ids.forEach(id -> addTo(all, id));
    return all;
  }

  private void addTo(Set<String> all, String id) {
    if (all.add(id)) {
      inside.getOrDefault(id, Set.of()).forEach(inner -> addTo(all, inner));
    }
  }
}
