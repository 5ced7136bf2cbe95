package org.layerloom.engine.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.layerloom.engine.network.Connection;
import org.layerloom.engine.network.DrawnNetwork;
import org.layerloom.engine.network.DrawnNode;
import org.layerloom.engine.network.DrawnWire;
import org.layerloom.engine.network.InputPort;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.text.Message;

/**
 * A network as {@code {"nodes": [...], "connections": [...]}}: as drawn in a project, with {@code
 * container} and {@code bypassed} of nodes and {@code fromPort} of wires where they are not the
 * usual, or expanded in a model file, with ids of several parts.
 */
public final class NetworkJson {

  /** Ids become names inside DL4J's files, so they are kept plain. */
  public static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

  /** Ids of an expanded network: block, repetition, and in the end the layer. */
  private static final Pattern EXPANDED_ID = Pattern.compile("(" + ID + "/(\\d{1,3}/)?)*" + ID);

  private static final int MAX_DEPTH = 16;
  private static final int MAX_ID = 64;
  private static final int MAX_EXPANDED_ID = (MAX_DEPTH + 2) * (MAX_ID + 5);
  private static final int MAX_LAYERS = 20_000;
  private static final int MAX_WIRES = 100_000;
  private static final int MAX_NAME = 200;

  private NetworkJson() {}

  /**
   * Reads an expanded network; it may still be unsound in ways that shape inference reports.
   *
   * @throws JsonFormatException if it is not a network at all
   */
  public static NetworkSpec read(Fields network) {
    DrawnNetwork read = read(network, EXPANDED_ID, MAX_EXPANDED_ID);
    return new NetworkSpec(
        read.nodes().stream().map(DrawnNode::layer).toList(),
        read.wires().stream().map(w -> new Connection(w.from(), w.to(), w.port())).toList());
  }

  /**
   * Reads a network as drawn.
   *
   * @throws JsonFormatException if it is not a network at all, or says that a node lies in a block
   *     that is not there or in itself
   */
  public static DrawnNetwork readDrawn(Fields network) {
    DrawnNetwork read = read(network, ID, MAX_ID);
    Map<String, DrawnNode> nodes = new HashMap<>();
    read.nodes().forEach(node -> nodes.put(node.id(), node));
    checkContainers(network, read, nodes);
    checkTerminals(network, read);
    checkBorders(network, nodes);
    return read;
  }

  private static DrawnNetwork read(Fields network, Pattern ids, int maxId) {
    List<DrawnNode> nodes = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Fields node : network.children("nodes", MAX_LAYERS)) {
      LayerSpec layer = layer(node, ids, maxId);
      if (!known.add(layer.id())) {
        throw new JsonFormatException(Message.of("json.duplicateId", node.place("id"), layer.id()));
      }
      nodes.add(
          new DrawnNode(
              layer,
              node.optionalText("container", maxId).orElse(""),
              node.flag("bypassed", false)));
    }
    Set<DrawnWire> wires = new LinkedHashSet<>();
    for (Fields wire : network.children("connections", MAX_WIRES)) {
      DrawnWire read =
          new DrawnWire(
              wire.text("from", maxId),
              wire.optionalText("fromPort", MAX_ID).orElse(DrawnWire.OUT),
              wire.text("to", maxId),
              wire.optionalText("port", MAX_ID).orElse(InputPort.DEFAULT));
      checkEnd(wire, "from", read.from(), known);
      checkEnd(wire, "to", read.to(), known);
      wires.add(read);
    }
    return new DrawnNetwork(nodes, List.copyOf(wires));
  }

  private static void checkEnd(Fields wire, String name, String id, Set<String> ids) {
    if (!ids.contains(id)) {
      throw new JsonFormatException(Message.of("json.danglingWire", wire.place(name), id));
    }
  }

  private static void checkContainers(
      Fields network, DrawnNetwork read, Map<String, DrawnNode> nodes) {
    List<Fields> places = network.children("nodes", MAX_LAYERS);
    for (int i = 0; i < places.size(); i++) {
      String place = places.get(i).place("container");
      String container = read.nodes().get(i).container();
      for (int depth = 0; !container.isEmpty(); depth++) {
        DrawnNode block = nodes.get(container);
        if (block == null || !block.isBlock() || depth == MAX_DEPTH) {
          throw new JsonFormatException(
              Message.of("json.badContainer", place, container, MAX_DEPTH));
        }
        container = block.container();
      }
    }
  }

  /** The inner sides of a block's ports name different ports, inputs and outputs apart. */
  private static void checkTerminals(Fields network, DrawnNetwork read) {
    List<Fields> places = network.children("nodes", MAX_LAYERS);
    Set<List<String>> known = new HashSet<>();
    for (int i = 0; i < places.size(); i++) {
      DrawnNode node = read.nodes().get(i);
      if (node.isTerminal()
          && (node.container().isEmpty()
              || !(node.layer().parameters().get(DrawnNetwork.PORT) instanceof String)
              || !known.add(List.of(node.container(), node.layer().type(), node.port())))) {
        throw new JsonFormatException(
            Message.of("json.badTerminal", places.get(i).place("parameters"), node.id()));
      }
    }
  }

  private static void checkBorders(Fields network, Map<String, DrawnNode> nodes) {
    for (Fields wire : network.children("connections", MAX_WIRES)) {
      String from = nodes.get(wire.text("from", MAX_ID)).container();
      String to = nodes.get(wire.text("to", MAX_ID)).container();
      if (!from.equals(to)) {
        throw new JsonFormatException(
            Message.of("json.wireAcross", wire.place("to"), wire.text("to", MAX_ID)));
      }
    }
  }

  private static LayerSpec layer(Fields node, Pattern ids, int maxId) {
    String id = node.text("id", maxId);
    if (!ids.matcher(id).matches()) {
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
        id,
        node.text("type", 64),
        node.optionalText("name", maxId == MAX_ID ? MAX_NAME : MAX_DEPTH * MAX_NAME).orElse(id),
        parameters);
  }

  /** Writes an expanded network with its keys in a fixed order. */
  public static ObjectNode write(NetworkSpec network) {
    return write(DrawnNetwork.of(network));
  }

  /** Writes a network as drawn with its keys in a fixed order. */
  public static ObjectNode write(DrawnNetwork network) {
    ObjectNode json = JsonText.object();
    ArrayNode nodes = json.putArray("nodes");
    for (DrawnNode drawn : network.nodes()) {
      LayerSpec layer = drawn.layer();
      ObjectNode node = nodes.addObject();
      node.put("id", layer.id());
      node.put("type", layer.type());
      node.put("name", layer.name());
      if (!drawn.container().isEmpty()) {
        node.put("container", drawn.container());
      }
      if (drawn.bypassed()) {
        node.put("bypassed", true);
      }
      ObjectNode parameters = node.putObject("parameters");
      layer.parameters().forEach((k, v) -> parameters.set(k, JsonText.valueToJson(v)));
    }
    ArrayNode wires = json.putArray("connections");
    for (DrawnWire drawn : network.wires()) {
      ObjectNode wire = wires.addObject();
      wire.put("from", drawn.from());
      if (!drawn.fromPort().equals(DrawnWire.OUT)) {
        wire.put("fromPort", drawn.fromPort());
      }
      wire.put("to", drawn.to());
      if (!drawn.port().equals(InputPort.DEFAULT)) {
        wire.put("port", drawn.port());
      }
    }
    return json;
  }
}
