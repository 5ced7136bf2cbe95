package org.layerloom.engine.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.layerloom.engine.text.Message;

/** Reads and writes JSON with bounds on depth and length, and no binding to classes. */
public final class JsonText {

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(64)
                          .maxStringLength(1_000_000)
                          .maxNumberLength(64)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final DefaultPrettyPrinter PRINTER = printer();

  private JsonText() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /**
   * Reads one JSON object.
   *
   * @param where what to call the text in the message when it is damaged
   */
  public static ObjectNode readObject(byte[] text, String where) {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node instanceof ObjectNode object) {
        return object;
      }
      throw new JsonFormatException(Message.of("json.notAnObject", where));
    } catch (JsonProcessingException damaged) {
      long line = damaged.getLocation() == null ? 1 : damaged.getLocation().getLineNr();
      throw damaged(where, line, damaged);
    } catch (IOException impossible) {
      throw damaged(where, 1, impossible);
    }
  }

  private static JsonFormatException damaged(String where, long line, IOException why) {
    // As text: line 1,234 is not what an editor shows.
    String number = String.valueOf(Math.max(1, line));
    return new JsonFormatException(Message.of("json.damaged", where, number), why);
  }

  /** The text with two blanks of indent and a line feed at the end, the same on every system. */
  public static byte[] write(JsonNode node) {
    try {
      String text = MAPPER.writer(PRINTER).writeValueAsString(node) + "\n";
      return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The text on one line, without a line feed. */
  public static String writeLine(JsonNode node) {
    return node.toString();
  }

  /** A plain Java value (number, text, flag, list, map) as JSON. */
  public static JsonNode valueToJson(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** A JSON value as a plain Java value. */
  public static Object jsonToValue(JsonNode node) {
    return MAPPER.convertValue(node, Object.class);
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }
}
