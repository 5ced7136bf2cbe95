package org.layerloom.engine.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.layerloom.engine.json.Fields;
import org.layerloom.engine.json.JsonText;
import org.layerloom.engine.token.BytePairTokenizer;
import org.layerloom.engine.token.CharacterTokenizer;
import org.layerloom.engine.token.Tokenizer;
import org.layerloom.engine.token.TokenizerKind;
import org.layerloom.engine.token.WordTokenizer;

/**
 * The entry {@code vocabulary.json} of a model file: what kind of tokenizer, its tokens without the
 * unknown one, and for byte pairs the mergers, each by the numbers of the two tokens that it joins.
 */
public final class TokenizerJson {

  private static final int VERSION = 1;
  private static final int MAX_TOKEN = 256;

  private TokenizerJson() {}

  public static byte[] write(Tokenizer tokenizer) {
    ObjectNode json = JsonText.object();
    json.put("formatVersion", VERSION);
    json.put("kind", tokenizer.kind().key());
    if (tokenizer instanceof BytePairTokenizer pairs) {
      pairs.characters().forEach(json.putArray("tokens")::add);
      ArrayNode mergers = json.putArray("mergers");
      pairs.mergers().forEach(m -> mergers.addArray().add(m.left()).add(m.right()));
    } else {
      tokenizer.tokens().subList(1, tokenizer.size()).forEach(json.putArray("tokens")::add);
    }
    return JsonText.write(json);
  }

  /**
   * Reads a tokenizer, which may be hostile.
   *
   * @throws org.layerloom.engine.json.JsonFormatException saying what is wrong
   */
  public static Tokenizer read(byte[] text, String where) {
    Fields root = new Fields(JsonText.readObject(text, where), where);
    if (root.whole("formatVersion", 0, 0, Integer.MAX_VALUE) != VERSION) {
      throw root.wrong("formatVersion", "json.aKnownVersion");
    }
    TokenizerKind kind =
        TokenizerKind.find(root.text("kind", 64))
            .orElseThrow(() -> root.wrong("kind", "json.aKnownName"));
    List<String> tokens = tokens(root);
    try {
      return switch (kind) {
        case CHARACTERS -> new CharacterTokenizer(tokens);
        case WORDS -> new WordTokenizer(tokens);
        case BYTE_PAIRS -> new BytePairTokenizer(tokens, mergers(root));
      };
    } catch (IllegalArgumentException contradictory) {
      throw root.wrong("tokens", "json.aVocabulary");
    }
  }

  private static List<String> tokens(Fields root) {
    List<String> tokens = new ArrayList<>();
    for (JsonNode node : list(root, "tokens")) {
      if (!node.isTextual() || node.asText().length() > MAX_TOKEN) {
        throw root.wrong("tokens", "json.aVocabulary");
      }
      tokens.add(node.asText());
    }
    return tokens;
  }

  private static List<BytePairTokenizer.Merger> mergers(Fields root) {
    List<BytePairTokenizer.Merger> mergers = new ArrayList<>();
    for (JsonNode node : list(root, "mergers")) {
      if (!node.isArray() || node.size() != 2 || !node.get(0).isInt() || !node.get(1).isInt()) {
        throw root.wrong("mergers", "json.aVocabulary");
      }
      mergers.add(new BytePairTokenizer.Merger(node.get(0).asInt(), node.get(1).asInt()));
    }
    return mergers;
  }

  private static JsonNode list(Fields root, String name) {
    JsonNode node = root.object().get(name);
    if (node == null || !node.isArray() || node.size() >= Tokenizer.MAX_VOCABULARY) {
      throw root.wrong(name, "json.aList");
    }
    return node;
  }
}
