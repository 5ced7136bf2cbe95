package org.layerloom.engine.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.engine.text.ReadableException;

/** A project file that was damaged or edited in any way opens, or is refused in words. */
class DamagedProjectTest {

  private static final int TRIES = 2_000;
  private static final List<JsonNode> VALUES = values();

  @Test
  void wrongBytesAreRefusedInWords() {
    byte[] sound = sound();
    Random random = new Random(1);
    for (int i = 0; i < TRIES; i++) {
      byte[] broken = sound.clone();
      for (int k = 1 + random.nextInt(4); k > 0; k--) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      if (random.nextInt(4) == 0) {
        broken = java.util.Arrays.copyOf(broken, random.nextInt(broken.length));
      }
      open(broken);
    }
  }

  @Test
  void wrongStructureIsRefusedInWords() {
    Random random = new Random(2);
    for (int i = 0; i < TRIES; i++) {
      ObjectNode json = JsonText.readObject(sound(), "");
      for (int k = 1 + random.nextInt(3); k > 0; k--) {
        breakSomewhere(json, random);
      }
      open(JsonText.write(json));
    }
  }

  /** Anything but a refusal in words fails the test; what opens must be checked and saved too. */
  private static void open(byte[] text) {
    try {
      Project project = ProjectJson.read(text, "a.loom");
      new ShapeInference(new LayerCatalog()).analyze(project.network());
      ProjectJson.read(ProjectJson.write(project), "a.loom");
    } catch (ReadableException expected) {
      if (expected.getMessage().isBlank()) {
        throw new AssertionError("a refusal without words", expected);
      }
    }
  }

  private static void breakSomewhere(ObjectNode json, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(json, containers);
    JsonNode container = containers.get(random.nextInt(containers.size()));
    if (container.isEmpty()) {
      return;
    }
    JsonNode value = VALUES.get(random.nextInt(VALUES.size()));
    int at = random.nextInt(container.size());
    int kind = random.nextInt(4);
    if (container instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(at);
      switch (kind) {
        case 0 -> object.remove(name);
        case 1 -> object.set(name + "x", object.remove(name));
        case 2 -> object.set(name, containers.get(random.nextInt(containers.size())).deepCopy());
        default -> object.set(name, value);
      }
    } else {
      ArrayNode array = (ArrayNode) container;
      switch (kind) {
        case 0 -> array.remove(at);
        case 1 -> array.insert(at, value);
        case 2 -> array.add(array.get(at).deepCopy());
        default -> array.set(at, value);
      }
    }
  }

  private static void collect(JsonNode node, List<JsonNode> into) {
    if (node.isContainerNode()) {
      into.add(node);
      node.forEach(child -> collect(child, into));
    }
  }

  private static List<JsonNode> values() {
    JsonNodeFactory make = JsonNodeFactory.instance;
    return List.of(
        make.nullNode(),
        make.booleanNode(true),
        make.numberNode(-1),
        make.numberNode(0),
        make.numberNode(Long.MAX_VALUE),
        make.numberNode(new java.math.BigInteger("9".repeat(60))),
        make.numberNode(1e308),
        make.numberNode(0.5),
        make.textNode(""),
        make.textNode("dense"),
        make.textNode("x".repeat(5_000)),
        make.textNode("{0} ' \u0000"),
        make.arrayNode(),
        make.arrayNode().addNull().add("a"),
        make.objectNode(),
        make.objectNode().put("id", "a"));
  }

  private static byte[] sound() {
    return ProjectJson.write(new Templates().find("mnist-cnn").orElseThrow().project());
  }
}
