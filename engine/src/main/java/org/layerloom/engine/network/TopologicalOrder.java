package org.layerloom.engine.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An order in which each layer comes after all that feed it (Kahn's algorithm); stable, so that
 * equal networks are always compiled alike.
 */
public final class TopologicalOrder {

  private final List<LayerSpec> ordered = new ArrayList<>();
  private final List<LayerSpec> onCycles;

  public TopologicalOrder(NetworkSpec network) {
    Map<String, LayerSpec> waiting = new LinkedHashMap<>();
    network.layers().forEach(layer -> waiting.putIfAbsent(layer.id(), layer));
    Map<String, Integer> open = new HashMap<>();
    Map<String, List<String>> targets = new HashMap<>();
    for (Connection wire : network.connections()) {
      if (waiting.containsKey(wire.from()) && waiting.containsKey(wire.to())) {
        open.merge(wire.to(), 1, Integer::sum);
        targets.computeIfAbsent(wire.from(), id -> new ArrayList<>()).add(wire.to());
      }
    }
    Deque<String> ready = new ArrayDeque<>();
    waiting.keySet().stream().filter(id -> !open.containsKey(id)).forEach(ready::add);
    while (!ready.isEmpty()) {
      String id = ready.poll();
      ordered.add(waiting.remove(id));
      for (String target : targets.getOrDefault(id, List.of())) {
        if (open.merge(target, -1, Integer::sum) == 0) {
          ready.add(target);
        }
      }
    }
    onCycles = List.copyOf(waiting.values());
  }

  /** The layers in order, without those on a cycle or behind one. */
  public List<LayerSpec> layers() {
    return List.copyOf(ordered);
  }

  /** The layers on a cycle or behind one; empty in a sound network. */
  public List<LayerSpec> stuck() {
    return onCycles;
  }
}
