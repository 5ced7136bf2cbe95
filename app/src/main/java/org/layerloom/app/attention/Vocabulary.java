package org.layerloom.app.attention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;

/** The tokens that a network knows, and texts made of them. */
final class Vocabulary {

  /** Longer texts are refused before they are read: a book may have been pasted. */
  static final int MOST_CHARACTERS = 20_000;

  private final List<String> tokens;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final boolean characters;

  /**
   * A vocabulary.
   *
   * @param tokens by number
   */
  Vocabulary(List<String> tokens) {
    this.tokens = List.copyOf(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      numbers.putIfAbsent(tokens.get(i), i);
    }
    characters = tokens.stream().allMatch(t -> t.codePointCount(0, t.length()) == 1);
  }

  String token(int number) {
    return number >= 0 && number < tokens.size() ? tokens.get(number) : "#" + number;
  }

  /** Tokens as a text that {@link #numbers} reads again. */
  String text(List<String> words) {
    return String.join(characters ? "" : " ", words);
  }

  /**
   * The numbers of a text's tokens: its characters where all tokens are that, else what blanks
   * part.
   *
   * @param most as many as the network has steps
   * @throws ReadableException if it is empty, too long, or has a token that is not known
   */
  int[] numbers(String text, int most) {
    if (text.length() > MOST_CHARACTERS) {
      throw refused("attention.textTooLong", text.length(), most);
    }
    List<String> words = split(text.strip());
    if (words.isEmpty()) {
      throw refused("attention.textEmpty");
    }
    if (words.size() > most) {
      throw refused("attention.tooManyTokens", words.size(), most);
    }
    int[] read = new int[words.size()];
    for (int i = 0; i < read.length; i++) {
      Integer number = numbers.get(words.get(i));
      if (number == null) {
        throw refused("attention.unknownToken", shortened(words.get(i)), i + 1, examples());
      }
      read[i] = number;
    }
    return read;
  }

  private List<String> split(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    // Blanks part the symbols of a row that someone wrote with blanks, unless they are symbols.
    String row = characters && !numbers.containsKey(" ") ? text.replaceAll("\\s+", "") : text;
    return characters
        ? row.codePoints().mapToObj(Character::toString).toList()
        : List.of(text.split("\\s+"));
  }

  private String examples() {
    List<String> some = new ArrayList<>(tokens.subList(0, Math.min(12, tokens.size())));
    return String.join(" ", some) + (tokens.size() > some.size() ? " …" : "");
  }

  private static String shortened(String token) {
    return token.length() <= 40 ? token : token.substring(0, 39) + "…";
  }

  private static ReadableException refused(String key, Object... values) {
    return new ReadableException(Message.of(key, values));
  }
}
