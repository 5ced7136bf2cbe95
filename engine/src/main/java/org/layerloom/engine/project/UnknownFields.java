package org.layerloom.engine.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.layerloom.engine.network.DrawnWire;
import org.layerloom.engine.network.InputPort;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.parameter.Parameter;

/**
 * Carries fields that this version does not know from the document that was read to the one that is
 * written, at every level. A layer, note or frame is recognised by its id, a wire by its ends.
 */
final class UnknownFields {

  /** Known fields that may be absent on purpose, by the name of what holds them. */
  private static final Map<String, Set<String>> OPTIONAL =
      Map.of(
          "data", Set.of("contentHash"),
          "nodes", Set.of("position", "container", "bypassed"),
          "connections", Set.of("port", "fromPort"),
          "view", Set.of("notes", "frames"),
          "notes", Set.of("container"),
          "frames", Set.of("container"),
          "optimizer", settingsOfAnyOptimizer());

  private UnknownFields() {}

  private static Set<String> settingsOfAnyOptimizer() {
    Set<String> keys = new HashSet<>();
    Arrays.stream(OptimizerType.values())
        .flatMap(type -> type.parameters().stream())
        .map(Parameter::key)
        .forEach(keys::add);
    return keys;
  }

  static void keep(ObjectNode mine, ObjectNode origin) {
    keep(mine, origin, "");
    JsonNode network = mine.path("network");
    JsonNode before = origin.path("network");
    keepEach(network.path("nodes"), before.path("nodes"), "nodes", UnknownFields::id);
    keepEach(
        network.path("connections"),
        before.path("connections"),
        "connections",
        UnknownFields::ends);
    for (String name : List.of("notes", "frames")) {
      keepEach(
          mine.path("view").path(name), origin.path("view").path(name), name, UnknownFields::id);
    }
  }

  private static String id(JsonNode node) {
    return node.path("id").asText();
  }

  private static String ends(JsonNode wire) {
    return wire.path("from").asText()
        + ' '
        + wire.path("fromPort").asText(DrawnWire.OUT)
        + ' '
        + wire.path("to").asText()
        + ' '
        + wire.path("port").asText(InputPort.DEFAULT);
  }

  private static void keepEach(
      JsonNode mine, JsonNode origin, String name, Function<JsonNode, String> key) {
    Map<String, JsonNode> before = new HashMap<>();
    origin.forEach(item -> before.put(key.apply(item), item));
    for (JsonNode item : mine) {
      if (before.get(key.apply(item)) instanceof ObjectNode old) {
        keep((ObjectNode) item, old, name);
      }
    }
  }

  private static void keep(ObjectNode mine, ObjectNode origin, String name) {
    if (name.equals("parameters")) {
      return; // Wholly ours, unknown keys included: one that was removed must stay removed.
    }
    Set<String> optional = OPTIONAL.getOrDefault(name, Set.of());
    origin
        .properties()
        .forEach(
            field -> {
              JsonNode own = mine.get(field.getKey());
              if (own == null && !optional.contains(field.getKey())) {
                mine.set(field.getKey(), field.getValue().deepCopy());
              } else if (own instanceof ObjectNode part
                  && field.getValue() instanceof ObjectNode old) {
                keep(part, old, field.getKey());
              }
            });
  }
}
