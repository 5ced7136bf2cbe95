package org.layerloom.engine.network;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds layer types by their id. */
@FunctionalInterface
public interface LayerTypes {

  Optional<LayerType> find(String id);

  /** All that there are; none where they are only found by their id. */
  default Collection<LayerType> all() {
    return List.of();
  }
}
