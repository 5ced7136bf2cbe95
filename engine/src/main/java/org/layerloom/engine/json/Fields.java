package org.layerloom.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.layerloom.engine.text.Message;

/** The fields of one JSON object, read with a word on where each one stands. */
public final class Fields {

  private final ObjectNode object;
  private final String path;

  public Fields(ObjectNode object, String path) {
    this.object = object;
    this.path = path;
  }

  public ObjectNode object() {
    return object;
  }

  public Optional<Fields> child(String name) {
    JsonNode node = object.get(name);
    if (node == null || node.isNull()) {
      return Optional.empty();
    }
    if (!(node instanceof ObjectNode child)) {
      throw wrong(name, "json.anObject");
    }
    return Optional.of(new Fields(child, place(name)));
  }

  /** The objects of an array; none where the field is absent. */
  public List<Fields> children(String name, int atMost) {
    JsonNode node = object.get(name);
    if (node == null) {
      return List.of();
    }
    if (!node.isArray()) {
      throw wrong(name, "json.aList");
    }
    if (node.size() > atMost) {
      throw new JsonFormatException(Message.of("json.tooMany", place(name), node.size(), atMost));
    }
    List<Fields> children = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      if (!(node.get(i) instanceof ObjectNode child)) {
        throw wrong(name + "[" + i + "]", "json.anObject");
      }
      children.add(new Fields(child, place(name + "[" + i + "]")));
    }
    return children;
  }

  public String text(String name, int maxLength) {
    JsonNode node = object.get(name);
    if (node == null || !node.isTextual()) {
      throw wrong(name, "json.aText");
    }
    if (node.asText().length() > maxLength) {
      throw new JsonFormatException(Message.of("json.tooLong", place(name), maxLength));
    }
    return node.asText();
  }

  public Optional<String> optionalText(String name, int maxLength) {
    return has(name) ? Optional.of(text(name, maxLength)) : Optional.empty();
  }

  public double number(String name, double whenAbsent, double min, double max) {
    if (!has(name)) {
      return whenAbsent;
    }
    JsonNode node = object.get(name);
    if (!node.isNumber()) {
      throw wrong(name, "json.aNumber");
    }
    double value = node.asDouble();
    if (!(value >= min && value <= max)) {
      throw new JsonFormatException(
          Message.of("json.outOfRange", place(name), plain(min), plain(max)));
    }
    return value;
  }

  public long whole(String name, long whenAbsent, long min, long max) {
    if (!has(name)) {
      return whenAbsent;
    }
    JsonNode node = object.get(name);
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw wrong(name, "json.aWholeNumber");
    }
    if (node.asLong() < min || node.asLong() > max) {
      throw new JsonFormatException(
          Message.of("json.outOfRange", place(name), String.valueOf(min), String.valueOf(max)));
    }
    return node.asLong();
  }

  /** A list of numbers, each between {@code min} and {@code max}; empty where absent. */
  public List<Double> numbers(String name, int atMost, double min, double max) {
    List<Double> numbers = new ArrayList<>();
    if (!has(name)) {
      return numbers;
    }
    JsonNode list = object.get(name);
    if (!list.isArray() || list.size() > atMost) {
      throw wrong(name, "json.aList");
    }
    for (JsonNode node : list) {
      boolean legal = node.isNumber() && node.asDouble() >= min && node.asDouble() <= max;
      if (!legal) {
        throw wrong(name, "json.aNumber");
      }
      numbers.add(node.asDouble());
    }
    return numbers;
  }

  /** As it would be typed: without grouping, and short however large. */
  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }

  public boolean flag(String name, boolean whenAbsent) {
    if (!has(name)) {
      return whenAbsent;
    }
    if (!object.get(name).isBoolean()) {
      throw wrong(name, "json.aFlag");
    }
    return object.get(name).asBoolean();
  }

  public boolean has(String name) {
    return object.hasNonNull(name);
  }

  /** A field that does not hold what it should. */
  public JsonFormatException wrong(String name, String expectedKey) {
    return new JsonFormatException(
        Message.of("json.expected", place(name), Message.of(expectedKey)));
  }

  public String place(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
