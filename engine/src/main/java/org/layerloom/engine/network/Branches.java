package org.layerloom.engine.network;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names the branches that meet in a layer, and the layer where they part. */
final class Branches {

  private final NetworkIndex index;

  Branches(NetworkIndex index) {
    this.index = index;
  }

  /** The nearest layer that feeds both; nothing where they have none in common. */
  Optional<LayerSpec> parting(LayerSpec one, LayerSpec other) {
    Set<String> above = upstream(other);
    return upstream(one).stream().filter(above::contains).findFirst().flatMap(index::layer);
  }

  /** The layer and all that feed it, the nearest first. */
  private Set<String> upstream(LayerSpec layer) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> waiting = new ArrayDeque<>(List.of(layer.id()));
    while (!waiting.isEmpty()) {
      String id = waiting.poll();
      if (seen.add(id)) {
        index.into(id).forEach(wire -> waiting.add(wire.from()));
      }
    }
    return seen;
  }
}
