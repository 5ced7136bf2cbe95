package org.layerloom.app.cli;

import java.util.ArrayList;
import java.util.List;

/** Reads rows of tokens from a text: a sample in each line, its tokens as the data name them. */
final class TokenInput {

  private final String name;
  private final int length;
  private final List<String> vocabulary;

  /**
   * What the model knows.
   *
   * @param length the most tokens of a sample
   * @param vocabulary the tokens by number
   */
  TokenInput(String name, int length, List<String> vocabulary) {
    this.name = name;
    this.length = length;
    this.vocabulary = vocabulary;
  }

  PredictionInput read(String text) {
    List<String> lines = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (lines.isEmpty()) {
      throw new CommandFailure("predict.empty", name);
    }
    List<float[]> rows = new ArrayList<>();
    int[] steps = new int[lines.size()];
    for (String line : lines) {
      List<String> tokens = split(line);
      if (tokens.size() > length) {
        throw new CommandFailure(
            "predict.tooManyTokens", name, rows.size() + 1, tokens.size(), length);
      }
      float[] row = new float[length];
      for (int i = 0; i < tokens.size(); i++) {
        int number = vocabulary.indexOf(tokens.get(i));
        if (number < 0) {
          throw new CommandFailure(
              "predict.unknownToken", name, rows.size() + 1, shortened(tokens.get(i)));
        }
        row[i] = number;
      }
      steps[rows.size()] = tokens.size();
      rows.add(row);
    }
    return new PredictionInput(rows, steps, false);
  }

  /** Characters where all tokens are that, else what blanks part. */
  private List<String> split(String line) {
    boolean characters = vocabulary.stream().allMatch(t -> t.codePointCount(0, t.length()) == 1);
    return characters
        ? line.codePoints().mapToObj(Character::toString).toList()
        : List.of(line.split("\\s+"));
  }

  private static String shortened(String token) {
    return token.length() <= 40 ? token : token.substring(0, 39) + "…";
  }
}
