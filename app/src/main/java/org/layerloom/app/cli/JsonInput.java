package org.layerloom.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** Reads samples from a JSON array. */
final class JsonInput {

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(16).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final String name;
  private final int length;

  JsonInput(String name, int length) {
    this.name = name;
    this.length = length;
  }

  /** One sample where all numbers together make one, else a sample in each element. */
  List<float[]> read(String text) {
    JsonNode root;
    try {
      root = MAPPER.readTree(text);
    } catch (JsonProcessingException damaged) {
      throw new CommandFailure(
          damaged, "predict.json", name, damaged.getLocation() == null ? 0 : line(damaged));
    }
    List<Float> all = new ArrayList<>();
    flatten(root, all);
    if (all.size() == length) {
      return List.of(array(all));
    }
    List<float[]> rows = new ArrayList<>();
    for (JsonNode element : root) {
      List<Float> row = new ArrayList<>();
      flatten(element, row);
      if (row.size() != length) {
        throw new CommandFailure("predict.rowLength", name, rows.size() + 1, row.size(), length);
      }
      rows.add(array(row));
    }
    if (rows.isEmpty()) {
      throw new CommandFailure("predict.empty", name);
    }
    return rows;
  }

  private static int line(JsonProcessingException damaged) {
    return damaged.getLocation().getLineNr();
  }

  private void flatten(JsonNode node, List<Float> into) {
    if (node.isArray()) {
      node.forEach(child -> flatten(child, into));
    } else if (node.isNumber() && Float.isFinite(node.floatValue())) {
      into.add(node.floatValue());
    } else {
      throw new CommandFailure("predict.notANumber", name, node.toString());
    }
  }

  private static float[] array(List<Float> values) {
    float[] array = new float[values.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = values.get(i);
    }
    return array;
  }
}
