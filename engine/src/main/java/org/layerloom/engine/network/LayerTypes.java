package org.layerloom.engine.network;

import java.util.Optional;

/** Finds layer types by their id. */
@FunctionalInterface
public interface LayerTypes {

  Optional<LayerType> find(String id);
}
