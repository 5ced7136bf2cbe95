package org.layerloom.engine.network;

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
    Set<String> above = index.upstream(other.id());
    return index.upstream(one.id()).stream()
        .filter(above::contains)
        .findFirst()
        .flatMap(index::layer);
  }
}
