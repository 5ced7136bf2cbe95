package org.layerloom.graph.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.model.PortRef;
import org.layerloom.graph.model.SubBlock;

/**
 * The clipboard's text: one JSON object.
 *
 * <pre>
 * {"format": "org.layerloom.graph/1",
 *  "nodes": [{"id", "type", "name", "x", "y", "properties": {},
 *             "inputs": [{"id", "many", "label"}], "outputs": [{"id", "label"}],
 *             "container", "bypassed"}],
 *  "wires": [["source node", "port", "target node", "port"]]}
 * </pre>
 *
 * A node's container is the id of the sub-block among the nodes that it lies in; like bypassed it
 * may be absent. The wires are those into the nodes, in order. A wire whose source is not among the
 * nodes came from outside; a plain paste leaves it out.
 *
 * <p>A whole number is an Integer, a number with a point or exponent a Double, {@code {"long":
 * "7"}} a Long and {@code {"double": "NaN"}} a number that JSON cannot say, so that values keep
 * their types.
 */
final class FragmentFormat {
  private static final String FORMAT = "org.layerloom.graph/1";

  private FragmentFormat() {}

  static String write(Fragment fragment) {
    return write(fragment, List.of());
  }

  /** The same with notes and frames, which an older version passes over. */
  static String write(Fragment fragment, List<Annotation> annotations) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("format", FORMAT);
    document.put("nodes", fragment.nodes().stream().map(FragmentFormat::nodeToJson).toList());
    document.put(
        "wires",
        fragment.wires().stream()
            .map(
                c ->
                    List.of(
                        c.source().nodeId(),
                        c.source().portId(),
                        c.target().nodeId(),
                        c.target().portId()))
            .toList());
    if (!annotations.isEmpty()) {
      document.put(AnnotationFormat.KEY, AnnotationFormat.toJson(annotations));
    }
    return JsonText.write(document);
  }

  private static Map<String, Object> nodeToJson(GraphNode node) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", node.id());
    json.put("type", node.type());
    json.put("name", node.name());
    json.put("x", node.x());
    json.put("y", node.y());
    Map<String, Object> properties = new LinkedHashMap<>();
    node.properties().forEach((key, value) -> properties.put(key, valueToJson(value)));
    json.put("properties", properties);
    json.put("inputs", node.inputs().stream().map(FragmentFormat::portToJson).toList());
    json.put("outputs", node.outputs().stream().map(FragmentFormat::portToJson).toList());
    if (!node.container().isEmpty()) {
      json.put("container", node.container());
    }
    if (node.bypassed()) {
      json.put("bypassed", true);
    }
    return json;
  }

  private static Map<String, Object> portToJson(Port port) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", port.id());
    json.put("many", port.many());
    json.put("label", port.label());
    return json;
  }

  private static Object valueToJson(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(FragmentFormat::valueToJson).toList();
    }
    if (value instanceof Long number) {
      return Map.of("long", number.toString());
    }
    if (value instanceof Double number && (number.isNaN() || number.isInfinite())) {
      return Map.of("double", number.toString());
    }
    return value;
  }

  /** The notes and frames of a text that {@link #read} understands. */
  static List<Annotation> annotations(String text) {
    Map<?, ?> document = (Map<?, ?>) JsonText.read(text);
    return document.containsKey(AnnotationFormat.KEY)
        ? AnnotationFormat.fromJson(document.get(AnnotationFormat.KEY))
        : List.of();
  }

  /** The fragment that the text holds; empty when the text is anything else. */
  static Optional<Fragment> read(String text) {
    if (text == null || !text.contains(FORMAT)) {
      return Optional.empty();
    }
    try {
      Map<?, ?> document = (Map<?, ?>) JsonText.read(text);
      if (!FORMAT.equals(document.get("format"))) {
        return Optional.empty();
      }
      List<GraphNode> nodes = new ArrayList<>();
      for (Object node : (List<?>) document.get("nodes")) {
        nodes.add(nodeFromJson((Map<?, ?>) node));
      }
      List<Connection> wires = new ArrayList<>();
      for (Object wire : (List<?>) document.get("wires")) {
        wires.add(wireFromJson((List<?>) wire));
      }
      Fragment fragment = new Fragment(SubBlock.outerFirst(nodes), wires);
      requireConsistent(fragment);
      if (document.containsKey(AnnotationFormat.KEY)) {
        AnnotationFormat.fromJson(document.get(AnnotationFormat.KEY));
      }
      return Optional.of(fragment);
    } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
      // People paste any text; what is not whole is not ours.
      return Optional.empty();
    }
  }

  private static void requireConsistent(Fragment fragment) {
    Graph trial = new Graph();
    Map<String, GraphNode> seen = new HashMap<>();
    for (GraphNode node : fragment.nodes()) {
      if (seen.put(node.id(), node) != null) {
        throw new IllegalArgumentException("node " + node.id() + " is there twice");
      }
    }
    SubBlock.outerFirst(fragment.nodes()).forEach(trial::putNode);
    SoundBlocks.require(trial);
    for (Connection wire : fragment.wires()) {
      if (fragment.isInner(wire)) {
        trial.connect(wire);
      } else if (inputOf(trial, wire).filter(node -> node.container().isEmpty()).isEmpty()) {
        throw new IllegalArgumentException("wire " + wire + " leads to no input of the nodes");
      }
    }
  }

  private static Optional<GraphNode> inputOf(Graph graph, Connection wire) {
    return graph
        .node(wire.target().nodeId())
        .filter(node -> node.input(wire.target().portId()).isPresent());
  }

  private static GraphNode nodeFromJson(Map<?, ?> json) {
    Map<String, Object> properties = new LinkedHashMap<>();
    ((Map<?, ?>) json.get("properties"))
        .forEach((key, value) -> properties.put((String) key, valueFromJson(value)));
    return new GraphNode(
        (String) json.get("id"),
        (String) json.get("type"),
        (String) json.get("name"),
        properties,
        ((Number) json.get("x")).doubleValue(),
        ((Number) json.get("y")).doubleValue(),
        portsFromJson((List<?>) json.get("inputs"), Port.Direction.INPUT),
        portsFromJson((List<?>) json.get("outputs"), Port.Direction.OUTPUT),
        json.containsKey("container") ? (String) json.get("container") : "",
        json.containsKey("bypassed") && (Boolean) json.get("bypassed"));
  }

  private static List<Port> portsFromJson(List<?> json, Port.Direction direction) {
    List<Port> ports = new ArrayList<>();
    for (Object element : json) {
      Map<?, ?> port = (Map<?, ?>) element;
      ports.add(
          new Port(
              (String) port.get("id"),
              direction,
              (Boolean) port.get("many"),
              (String) port.get("label")));
    }
    return ports;
  }

  private static Connection wireFromJson(List<?> ends) {
    if (ends.size() != 4) {
      throw new IllegalArgumentException("a wire has four parts");
    }
    return new Connection(
        new PortRef((String) ends.get(0), (String) ends.get(1)),
        new PortRef((String) ends.get(2), (String) ends.get(3)));
  }

  private static Object valueFromJson(Object json) {
    if (json instanceof List<?> list) {
      List<Object> values = new ArrayList<>();
      list.forEach(element -> values.add(valueFromJson(element)));
      return values;
    }
    if (json instanceof Map<?, ?> tagged) {
      return tagged.containsKey("long")
          ? (Object) Long.valueOf((String) tagged.get("long"))
          : (Object) Double.valueOf((String) tagged.get("double"));
    }
    return json;
  }
}
