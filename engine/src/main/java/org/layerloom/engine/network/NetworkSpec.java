package org.layerloom.engine.network;

import java.util.List;
import java.util.Optional;

/**
 * A network as drawn: layers in the order they were added, and the wires between them. It may be
 * unfinished or wrong; {@link ShapeInference} says where.
 */
public record NetworkSpec(List<LayerSpec> layers, List<Connection> connections) {

  public static final NetworkSpec EMPTY = new NetworkSpec(List.of(), List.of());

  public NetworkSpec {
    layers = List.copyOf(layers);
    connections = List.copyOf(connections);
  }

  public Optional<LayerSpec> layer(String id) {
    return layers.stream().filter(layer -> layer.id().equals(id)).findFirst();
  }

  /** The wires that end at a layer, in order. */
  public List<Connection> into(String id) {
    return connections.stream().filter(c -> c.to().equals(id)).toList();
  }

  /** The wires that start at a layer, in order. */
  public List<Connection> outOf(String id) {
    return connections.stream().filter(c -> c.from().equals(id)).toList();
  }

  public List<LayerSpec> ofType(String type) {
    return layers.stream().filter(layer -> layer.type().equals(type)).toList();
  }
}
