package org.layerloom.graph.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The wires of a graph in order, found by the node at either end. */
final class WireList {
  private final List<Connection> all = new ArrayList<>();
  private final Map<String, List<Connection>> incoming = new HashMap<>();
  private final Map<String, List<Connection>> outgoing = new HashMap<>();

  /** Live; changes with the wires. */
  List<Connection> all() {
    return all;
  }

  List<Connection> incoming(String nodeId) {
    return List.copyOf(incoming.getOrDefault(nodeId, List.of()));
  }

  List<Connection> outgoing(String nodeId) {
    return List.copyOf(outgoing.getOrDefault(nodeId, List.of()));
  }

  boolean contains(Connection wire) {
    return outgoing.getOrDefault(wire.source().nodeId(), List.of()).contains(wire);
  }

  /** Adds a wire; any place below 0 or beyond the end is the end. */
  void add(Connection wire, int index) {
    int place = index < 0 ? all.size() : Math.min(index, all.size());
    all.add(place, wire);
    boolean atEnd = place == all.size() - 1;
    add(outgoing, wire.source().nodeId(), wire, atEnd);
    add(incoming, wire.target().nodeId(), wire, atEnd);
  }

  private void add(
      Map<String, List<Connection>> map, String nodeId, Connection wire, boolean atEnd) {
    List<Connection> list = map.computeIfAbsent(nodeId, id -> new ArrayList<>());
    list.add(wire);
    if (!atEnd && list.size() > 1) {
      // Rare: only undo puts a wire back between others.
      Map<Connection, Integer> places = new HashMap<>();
      for (int i = 0; i < all.size(); i++) {
        places.put(all.get(i), i);
      }
      list.sort((a, b) -> Integer.compare(places.get(a), places.get(b)));
    }
  }

  /** Removes a wire that is there, and tells the place it had. */
  int remove(Connection wire) {
    int index = all.indexOf(wire);
    all.remove(index);
    outgoing.get(wire.source().nodeId()).remove(wire);
    incoming.get(wire.target().nodeId()).remove(wire);
    return index;
  }

  /** The node is gone. */
  void forget(String nodeId) {
    incoming.remove(nodeId);
    outgoing.remove(nodeId);
  }
}
