package org.layerloom.app.attention.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;
import org.layerloom.engine.token.Tokenizer;

/** The tokens that a network knows, and texts made of them. */
public final class Vocabulary {

  /** Longer texts are refused before they are read: a book may have been pasted. */
  public static final int MOST_CHARACTERS = 20_000;

  private final List<String> tokens;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final boolean characters;
  private final Optional<Tokenizer> tokenizer;

  /**
   * A vocabulary.
   *
   * @param tokens by number
   * @param tokenizer what takes texts apart; empty for tokens that are written as they are called
   */
  Vocabulary(List<String> tokens, Optional<Tokenizer> tokenizer) {
    this.tokens = List.copyOf(tokens);
    this.tokenizer = tokenizer;
    for (int i = 0; i < tokens.size(); i++) {
      numbers.putIfAbsent(tokens.get(i), i);
    }
    characters = tokens.stream().allMatch(t -> t.codePointCount(0, t.length()) == 1);
  }

  /** By number. */
  public List<String> tokens() {
    return tokens;
  }

  /** What takes texts apart; empty for data that were no text. */
  Optional<Tokenizer> tokenizer() {
    return tokenizer;
  }

  String token(int number) {
    return number >= 0 && number < tokens.size() ? tokens.get(number) : "#" + number;
  }

  /** Tokens as a text that {@link #numbers} reads again. */
  String text(int... read) {
    return tokenizer.isPresent()
        ? tokenizer.get().decode(-1, read)
        : Arrays.stream(read)
            .mapToObj(this::token)
            .collect(Collectors.joining(characters ? "" : " "));
  }

  /** What of a text is not known and will be read as the unknown token; each once. */
  List<String> unknown(String text) {
    return tokenizer.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(Tokenizer.UNKNOWN_NAME))
            .flatMap(part -> tokenizer.get().unknown(part).stream())
            .distinct()
            .toList();
  }

  /**
   * The numbers of a text's tokens, as its tokenizer takes it apart; without one, its characters
   * where all tokens are that, else what blanks part.
   *
   * @param most as many as the network has steps
   * @throws ReadableException if it is empty, too long, or has a token that is not known
   */
  int[] numbers(String text, int most) {
    if (text.length() > MOST_CHARACTERS) {
      throw refused("attention.textTooLong", text.length(), most);
    }
    return tokenizer.isPresent()
        ? encoded(tokenizer.get(), text.strip(), most)
        : named(split(text.strip()), most);
  }

  private static int[] encoded(Tokenizer tokenizer, String text, int most) {
    List<Integer> read = new ArrayList<>();
    String[] parts = text.split(Tokenizer.UNKNOWN_NAME, -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        read.add(Tokenizer.UNKNOWN); // As a sample of the data shows it.
      }
      Arrays.stream(tokenizer.encode(parts[i])).forEach(read::add);
    }
    check(read.size(), most);
    return read.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void check(int count, int most) {
    if (count == 0) {
      throw refused("attention.textEmpty");
    }
    if (count > most) {
      throw refused("attention.tooManyTokens", count, most);
    }
  }

  private int[] named(List<String> words, int most) {
    check(words.size(), most);
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

  static String shortened(String token) {
    return token.length() <= 40 ? token : token.substring(0, 39) + "…";
  }

  private static ReadableException refused(String key, Object... values) {
    return new ReadableException(Message.of(key, values));
  }
}
