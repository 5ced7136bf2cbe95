package org.layerloom.engine.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.layerloom.engine.network.Connection;
import org.layerloom.engine.network.InputPort;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.text.Message;

/** A network as {@code {"nodes": [...], "connections": [...]}}. */
public final class NetworkJson {

  /** Ids become names inside DL4J's files, so they are kept plain. */
  public static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

  private static final int MAX_LAYERS = 20_000;
  private static final int MAX_WIRES = 100_000;
  private static final int MAX_NAME = 200;

  private NetworkJson() {}

  /**
   * Reads a network; it may still be unsound in ways that shape inference reports.
   *
   * @throws JsonFormatException if it is not a network at all
   */
  public static NetworkSpec read(Fields network) {
    List<LayerSpec> layers = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Fields node : network.children("nodes", MAX_LAYERS)) {
      LayerSpec layer = layer(node);
      if (!ids.add(layer.id())) {
        throw new JsonFormatException(Message.of("json.duplicateId", node.place("id"), layer.id()));
      }
      layers.add(layer);
    }
    List<Connection> connections = new ArrayList<>();
    Set<Connection> known = new HashSet<>();
    for (Fields wire : network.children("connections", MAX_WIRES)) {
      Connection connection =
          new Connection(
              wire.text("from", 64),
              wire.text("to", 64),
              wire.optionalText("port", 64).orElse(InputPort.DEFAULT));
      checkEnd(wire, "from", connection.from(), ids);
      checkEnd(wire, "to", connection.to(), ids);
      if (known.add(connection)) {
        connections.add(connection);
      }
    }
    return new NetworkSpec(layers, connections);
  }

  private static void checkEnd(Fields wire, String name, String id, Set<String> ids) {
    if (!ids.contains(id)) {
      throw new JsonFormatException(Message.of("json.danglingWire", wire.place(name), id));
    }
  }

  private static LayerSpec layer(Fields node) {
    String id = node.text("id", 64);
    if (!ID.matcher(id).matches()) {
      throw new JsonFormatException(Message.of("json.badId", node.place("id"), id));
    }
    Map<String, Object> parameters = new LinkedHashMap<>();
    node.child("parameters")
        .ifPresent(
            p ->
                p.object()
                    .properties()
                    .forEach(e -> parameters.put(e.getKey(), JsonText.jsonToValue(e.getValue()))));
    parameters.values().removeIf(java.util.Objects::isNull);
    return new LayerSpec(
        id, node.text("type", 64), node.optionalText("name", MAX_NAME).orElse(id), parameters);
  }

  /** Writes a network with its keys in a fixed order. */
  public static ObjectNode write(NetworkSpec network) {
    ObjectNode json = JsonText.object();
    ArrayNode nodes = json.putArray("nodes");
    for (LayerSpec layer : network.layers()) {
      ObjectNode node = nodes.addObject();
      node.put("id", layer.id());
      node.put("type", layer.type());
      node.put("name", layer.name());
      ObjectNode parameters = node.putObject("parameters");
      layer.parameters().forEach((k, v) -> parameters.set(k, JsonText.valueToJson(v)));
    }
    ArrayNode wires = json.putArray("connections");
    for (Connection connection : network.connections()) {
      ObjectNode wire = wires.addObject();
      wire.put("from", connection.from());
      wire.put("to", connection.to());
      if (!connection.port().equals(InputPort.DEFAULT)) {
        wire.put("port", connection.port());
      }
    }
    return json;
  }
}
