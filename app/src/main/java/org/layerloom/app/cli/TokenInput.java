package org.layerloom.app.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.layerloom.engine.token.Tokenizer;

/** Reads rows of tokens from a text: a sample in each line. */
final class TokenInput {

  private final String name;
  private final int length;
  private final Reading reading;

  /** Whether the model reads text, and not names of symbols. */
  private final boolean written;

  private final Set<String> unknown = new LinkedHashSet<>();

  /** Takes a line apart into numbers of tokens. */
  private interface Reading {
    int[] tokens(String line, int number);
  }

  private TokenInput(String name, int length, List<String> vocabulary, Tokenizer tokenizer) {
    this.name = name;
    this.length = length;
    this.written = tokenizer != null;
    this.reading = tokenizer == null ? byName(vocabulary) : (line, number) -> text(line, tokenizer);
  }

  /**
   * For a model of text.
   *
   * @param length the most tokens of a sample
   */
  static TokenInput ofText(String name, int length, Tokenizer tokenizer) {
    return new TokenInput(name, length, List.of(), tokenizer);
  }

  /**
   * For a model of tokens that the data name.
   *
   * @param length the most tokens of a sample
   * @param vocabulary the tokens by number
   */
  static TokenInput ofTokens(String name, int length, List<String> vocabulary) {
    return new TokenInput(name, length, vocabulary, null);
  }

  PredictionInput read(String text) {
    List<float[]> rows = new ArrayList<>();
    List<Integer> steps = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      int[] tokens = line.isBlank() ? new int[0] : reading.tokens(line.strip(), number);
      if (tokens.length > length) {
        throw new CommandFailure("predict.tooManyTokens", name, number, tokens.length, length);
      }
      if (tokens.length > 0) {
        float[] row = new float[length];
        for (int i = 0; i < tokens.length; i++) {
          row[i] = tokens[i];
        }
        rows.add(row);
        steps.add(tokens.length);
      }
    }
    if (rows.isEmpty()) {
      throw new CommandFailure(written ? "predict.noText" : "predict.empty", name);
    }
    return new PredictionInput(
        rows, steps.stream().mapToInt(Integer::intValue).toArray(), false, List.copyOf(unknown));
  }

  private int[] text(String line, Tokenizer tokenizer) {
    int[] tokens = tokenizer.encode(line);
    if (tokens.length <= length) {
      unknown.addAll(tokenizer.unknown(line));
    }
    return tokens;
  }

  /** Characters where all tokens are that, else what blanks part. */
  private Reading byName(List<String> vocabulary) {
    boolean characters = vocabulary.stream().allMatch(t -> t.codePointCount(0, t.length()) == 1);
    Map<String, Integer> numbers = new HashMap<>();
    vocabulary.forEach(token -> numbers.putIfAbsent(token, numbers.size()));
    return (line, number) -> {
      List<String> tokens =
          characters
              ? line.codePoints().mapToObj(Character::toString).toList()
              : List.of(line.split("\\s+"));
      if (tokens.size() > length) {
        return new int[tokens.size()]; // Refused for its length, whatever it says.
      }
      return tokens.stream()
          .mapToInt(
              token -> {
                Integer found = numbers.get(token);
                if (found == null) {
                  throw new CommandFailure("predict.unknownToken", name, number, shortened(token));
                }
                return found;
              })
          .toArray();
    };
  }

  private static String shortened(String token) {
    return token.length() <= 40 ? token : token.substring(0, 39) + "…";
  }
}
