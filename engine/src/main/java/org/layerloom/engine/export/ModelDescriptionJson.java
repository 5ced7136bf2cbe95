package org.layerloom.engine.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.json.Fields;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.json.NetworkJson;
import org.layerloom.engine.json.SettingsJson;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.token.Tokenizer;

/** The entry {@code layerloom.json} of a model file. */
public final class ModelDescriptionJson {

  private static final int VERSION = 1;
  private static final int MAX_LIST = 1_000_000;
  private static final int MAX_VOCABULARY = 1_000_000;
  private static final double MAX_WEIGHT = 1e12;

  private ModelDescriptionJson() {}

  public static byte[] write(ModelDescription description) {
    ObjectNode json = JsonText.object();
    json.put("formatVersion", VERSION);
    json.set("network", NetworkJson.write(description.network()));
    json.put("dataset", description.dataset());
    json.set("sample", JsonText.valueToJson(description.sample().sides()));
    if (description.sample().isTokens()) {
      json.put("vocabulary", description.sample().vocabulary());
    }
    json.set("inputNames", JsonText.valueToJson(description.inputNames()));
    json.set("targetNames", JsonText.valueToJson(description.targetNames()));
    json.put("classes", description.classes());
    if (description.target() != DataConfig.Target.LABEL) {
      json.put("target", description.target().key());
    }
    if (!description.classWeights().isEmpty()) {
      json.set("classWeights", JsonText.valueToJson(description.classWeights()));
    }
    ObjectNode preprocessing = json.putObject("preprocessing");
    preprocessing.put("kind", description.preprocessing().kind().key());
    numbers(preprocessing.putArray("shift"), description.preprocessing().shift());
    numbers(preprocessing.putArray("scale"), description.preprocessing().scale());
    return JsonText.write(json);
  }

  private static void numbers(ArrayNode into, float[] values) {
    for (float value : values) {
      into.add(value);
    }
  }

  /**
   * Reads a description, which may be hostile.
   *
   * @param tokenizer from another entry; empty where there was none
   */
  public static ModelDescription read(byte[] text, String where, Optional<Tokenizer> tokenizer) {
    Fields root = new Fields(JsonText.readObject(text, where), where);
    if (root.whole("formatVersion", 0, 0, Integer.MAX_VALUE) != VERSION) {
      throw root.wrong("formatVersion", "json.aKnownVersion");
    }
    Fields network =
        root.child("network").orElseThrow(() -> root.wrong("network", "json.anObject"));
    Fields preprocessing =
        root.child("preprocessing").orElseThrow(() -> root.wrong("preprocessing", "json.anObject"));
    List<Integer> sides = new ArrayList<>();
    for (JsonNode side : list(root, "sample", 4)) {
      if (!side.isInt() || side.asInt() < 1 || side.asInt() > 1_000_000) {
        throw root.wrong("sample", "json.aWholeNumber");
      }
      sides.add(side.asInt());
    }
    if (sides.isEmpty()) {
      throw root.wrong("sample", "json.aList");
    }
    int vocabulary = (int) root.whole("vocabulary", 0, 0, MAX_VOCABULARY);
    if (vocabulary > 0 && sides.size() != 1) {
      throw root.wrong("vocabulary", "json.aWholeNumber");
    }
    return new ModelDescription(
        NetworkJson.read(network),
        vocabulary > 0 ? TensorShape.tokens(sides.get(0), vocabulary) : TensorShape.ofSides(sides),
        texts(root, "inputNames"),
        texts(root, "targetNames"),
        root.flag("classes", false),
        preprocessing(preprocessing),
        root.text("dataset", 4_096),
        SettingsJson.target(root),
        root.numbers("classWeights", MAX_LIST, 0, MAX_WEIGHT),
        tokenizer);
  }

  private static Preprocessing preprocessing(Fields fields) {
    String kind = fields.text("kind", 64);
    float[] shift = floats(fields, "shift");
    float[] scale = floats(fields, "scale");
    if (shift.length != scale.length || shift.length == 0) {
      throw fields.wrong("scale", "json.aList");
    }
    return Arrays.stream(Preprocessing.Kind.values())
        .filter(k -> k.key().equals(kind))
        .findFirst()
        .map(k -> new Preprocessing(k, shift, scale))
        .orElseThrow(() -> fields.wrong("kind", "json.aKnownName"));
  }

  private static List<String> texts(Fields fields, String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode node : list(fields, name, MAX_LIST)) {
      if (!node.isTextual()) {
        throw fields.wrong(name, "json.aText");
      }
      texts.add(node.asText());
    }
    return texts;
  }

  private static float[] floats(Fields fields, String name) {
    JsonNode list = list(fields, name, 10_000_000);
    float[] values = new float[list.size()];
    for (int i = 0; i < values.length; i++) {
      if (!list.get(i).isNumber()) {
        throw fields.wrong(name, "json.aNumber");
      }
      values[i] = (float) list.get(i).asDouble();
      if (!Float.isFinite(values[i])) {
        throw fields.wrong(name, "json.aNumber");
      }
    }
    return values;
  }

  private static JsonNode list(Fields fields, String name, int atMost) {
    JsonNode node = fields.object().get(name);
    if (node == null || !node.isArray() || node.size() > atMost) {
      throw fields.wrong(name, "json.aList");
    }
    return node;
  }
}
