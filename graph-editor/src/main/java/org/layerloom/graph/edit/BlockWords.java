package org.layerloom.graph.edit;

import java.util.Objects;
import org.layerloom.graph.text.GraphTexts;

/**
 * What a new sub-block and the inner sides of its ports are called.
 *
 * @param block the block's name
 * @param input an input's name, which gets a number from the second on
 * @param output an output's name, likewise
 */
public record BlockWords(String block, String input, String output) {
  public BlockWords {
    Objects.requireNonNull(block, "block");
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
  }

  static BlockWords of(GraphTexts texts, String block) {
    return new BlockWords(block, texts.get("block.input"), texts.get("block.output"));
  }

  static String numbered(String word, int number, String between) {
    return number == 1 ? word : word + between + number;
  }
}
