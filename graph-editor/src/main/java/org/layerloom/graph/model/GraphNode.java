package org.layerloom.graph.model;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One box of the graph. Immutable: the graph holds the present version, edits put another.
 *
 * @param id unique in its graph
 * @param type what kind of node this is, in words of the program that embeds the editor
 * @param name what people call it; need not be unique
 * @param properties keeps insertion order; values are String, Boolean, Integer, Long, Double, or
 *     lists of those
 * @param x left edge in canvas pixels at scale 1
 * @param y top edge in canvas pixels at scale 1
 * @param inputs from top to bottom
 * @param outputs from top to bottom
 * @param container id of the sub-block that the node lies in; empty at the top
 * @param bypassed whether the node is drawn through: it stays, and what reaches it passes by
 */
public record GraphNode(
    String id,
    String type,
    String name,
    Map<String, Object> properties,
    double x,
    double y,
    List<Port> inputs,
    List<Port> outputs,
    String container,
    boolean bypassed) {

  public GraphNode {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    properties = copyOf(properties);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    requirePorts(id, inputs, Port.Direction.INPUT);
    requirePorts(id, outputs, Port.Direction.OUTPUT);
    Objects.requireNonNull(container, "container");
  }

  /** A node at the top that is not bypassed. */
  public GraphNode(
      String id,
      String type,
      String name,
      Map<String, Object> properties,
      double x,
      double y,
      List<Port> inputs,
      List<Port> outputs) {
    this(id, type, name, properties, x, y, inputs, outputs, "", false);
  }

  private static Map<String, Object> copyOf(Map<String, Object> properties) {
    Map<String, Object> copy = new LinkedHashMap<>();
    properties.forEach((key, value) -> copy.put(key, checked(key, value)));
    return Collections.unmodifiableMap(copy);
  }

  private static Object checked(String key, Object value) {
    if (value instanceof List<?> list) {
      list.forEach(element -> checked(key, element));
      return List.copyOf(list);
    }
    if (value instanceof String
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Double) {
      return value;
    }
    String found = value == null ? "null" : value.getClass().getName();
    throw new IllegalArgumentException(
        "property "
            + key
            + " must be a String, Boolean, Integer, Long, Double or a list of those, not "
            + found);
  }

  private static void requirePorts(String nodeId, List<Port> ports, Port.Direction direction) {
    Set<String> ids = new HashSet<>();
    for (Port port : ports) {
      if (port.direction() != direction || !ids.add(port.id())) {
        throw new IllegalArgumentException(
            "node " + nodeId + " has a misplaced or repeated port " + port.id());
      }
    }
  }

  /** The same node elsewhere. */
  public GraphNode withPosition(double newX, double newY) {
    return new GraphNode(
        id, type, name, properties, newX, newY, inputs, outputs, container, bypassed);
  }

  /** The same node under another name. */
  public GraphNode withName(String newName) {
    return new GraphNode(id, type, newName, properties, x, y, inputs, outputs, container, bypassed);
  }

  /** The same node with another id. */
  public GraphNode withId(String newId) {
    return new GraphNode(newId, type, name, properties, x, y, inputs, outputs, container, bypassed);
  }

  /** The same node with all its properties replaced. */
  public GraphNode withProperties(Map<String, Object> newProperties) {
    return new GraphNode(id, type, name, newProperties, x, y, inputs, outputs, container, bypassed);
  }

  /** The same node with one property set, or without it when the value is null. */
  public GraphNode withProperty(String key, Object valueOrNull) {
    Map<String, Object> changed = new LinkedHashMap<>(properties);
    if (valueOrNull == null) {
      changed.remove(key);
    } else {
      changed.put(key, valueOrNull);
    }
    return withProperties(changed);
  }

  /** The same node with other ports. */
  public GraphNode withPorts(List<Port> newInputs, List<Port> newOutputs) {
    return new GraphNode(
        id, type, name, properties, x, y, newInputs, newOutputs, container, bypassed);
  }

  /** The same node in another sub-block; empty for the top. */
  public GraphNode withContainer(String newContainer) {
    return new GraphNode(id, type, name, properties, x, y, inputs, outputs, newContainer, bypassed);
  }

  /** The same node, drawn through or not. */
  public GraphNode withBypassed(boolean newBypassed) {
    return new GraphNode(id, type, name, properties, x, y, inputs, outputs, container, newBypassed);
  }

  /** The input of this id. */
  public Optional<Port> input(String portId) {
    return inputs.stream().filter(port -> port.id().equals(portId)).findFirst();
  }

  /** The output of this id. */
  public Optional<Port> output(String portId) {
    return outputs.stream().filter(port -> port.id().equals(portId)).findFirst();
  }

  /** Where the node is. */
  public Point position() {
    return new Point(x, y);
  }
}
