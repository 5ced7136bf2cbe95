package org.layerloom.engine.token;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Each character (Unicode code point) is a token, blanks, line feeds and capitals among them; the
 * rarest are unknown where there are more than the vocabulary holds.
 */
public final class CharacterTokenizer implements Tokenizer {

  private final Vocabulary vocabulary;

  /**
   * Puts a tokenizer together.
   *
   * @param characters one code point each, without the unknown token
   * @throws IllegalArgumentException if one is not that, or stands there twice
   */
  public CharacterTokenizer(List<String> characters) {
    if (characters.stream().anyMatch(c -> c.codePointCount(0, c.length()) != 1)) {
      throw new IllegalArgumentException("a token of several characters");
    }
    vocabulary = new Vocabulary(characters);
  }

  static CharacterTokenizer train(Collection<String> texts, int vocabulary) {
    return new CharacterTokenizer(
        Vocabulary.mostFrequent(Vocabulary.count(texts, Vocabulary::characters), vocabulary - 1)
            .sorted()
            .toList());
  }

  @Override
  public TokenizerKind kind() {
    return TokenizerKind.CHARACTERS;
  }

  @Override
  public List<String> tokens() {
    return vocabulary.tokens();
  }

  @Override
  public int[] encode(String text) {
    return Vocabulary.characters(text).mapToInt(vocabulary::number).toArray();
  }

  @Override
  public String decode(int before, int... tokens) {
    return Arrays.stream(tokens).mapToObj(tokens()::get).collect(Collectors.joining());
  }

  @Override
  public List<String> unknown(String text) {
    return vocabulary.lacking(Vocabulary.characters(text));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CharacterTokenizer t && tokens().equals(t.tokens());
  }

  @Override
  public int hashCode() {
    return tokens().hashCode();
  }
}
