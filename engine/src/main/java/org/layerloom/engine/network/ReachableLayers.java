package org.layerloom.engine.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which layers have a part in a result. */
public final class ReachableLayers {

  private final NetworkSpec network;

  public ReachableLayers(NetworkSpec network) {
    this.network = network;
  }

  /** The ids of the layers from which one of the given type can be reached, itself included. */
  public Set<String> towards(String type) {
    Map<String, List<String>> sources = new HashMap<>();
    for (Connection wire : network.connections()) {
      sources.computeIfAbsent(wire.to(), id -> new ArrayList<>()).add(wire.from());
    }
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>();
    network.ofType(type).forEach(layer -> open.add(layer.id()));
    while (!open.isEmpty()) {
      String id = open.poll();
      if (found.add(id)) {
        open.addAll(sources.getOrDefault(id, List.of()));
      }
    }
    return found;
  }
}
