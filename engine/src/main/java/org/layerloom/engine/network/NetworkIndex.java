package org.layerloom.engine.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The layers and wires of one network by id. {@link NetworkSpec} walks through all of them at each
 * question, which grows with the square of the network when it is asked for every layer.
 */
public final class NetworkIndex {

  private final Map<String, LayerSpec> layers = new HashMap<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, List<Connection>> into = new HashMap<>();
  private final Map<String, List<Connection>> outOf = new HashMap<>();

  public NetworkIndex(NetworkSpec network) {
    for (LayerSpec layer : network.layers()) {
      // Of layers with the same id the first counts, as in NetworkSpec.
      if (layers.putIfAbsent(layer.id(), layer) == null) {
        positions.put(layer.id(), positions.size());
      }
    }
    for (Connection wire : network.connections()) {
      into.computeIfAbsent(wire.to(), id -> new ArrayList<>()).add(wire);
      outOf.computeIfAbsent(wire.from(), id -> new ArrayList<>()).add(wire);
    }
  }

  public Optional<LayerSpec> layer(String id) {
    return Optional.ofNullable(layers.get(id));
  }

  /** The wires that end at a layer, in order. */
  public List<Connection> into(String id) {
    return List.copyOf(into.getOrDefault(id, List.of()));
  }

  /** The wires that end at one input of a layer, in order. */
  public List<Connection> into(String id, InputPort port) {
    return into.getOrDefault(id, List.of()).stream()
        .filter(wire -> wire.port().equals(port.name()))
        .toList();
  }

  /** The wires that start at a layer, in order. */
  public List<Connection> outOf(String id) {
    return List.copyOf(outOf.getOrDefault(id, List.of()));
  }

  /** The place of a layer in the order of the network, from 0; the largest int for no layer. */
  int position(String id) {
    return positions.getOrDefault(id, Integer.MAX_VALUE);
  }

  /** The layer and all that feed it, the nearest first. */
  Set<String> upstream(String id) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> waiting = new ArrayDeque<>(List.of(id));
    while (!waiting.isEmpty()) {
      String next = waiting.poll();
      if (seen.add(next)) {
        into(next).forEach(wire -> waiting.add(wire.from()));
      }
    }
    return seen;
  }
}
