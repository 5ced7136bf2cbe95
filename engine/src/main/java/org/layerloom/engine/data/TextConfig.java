package org.layerloom.engine.data;

import org.layerloom.engine.token.Tokenizer;
import org.layerloom.engine.token.TokenizerKind;

/**
 * How text becomes samples; of no concern to other data.
 *
 * @param tokenizer what text is taken apart into
 * @param vocabulary the most different tokens there may be, the unknown one among them
 * @param length the most tokens of a sample: longer sentences are cut off behind, and a running
 *     text is cut into pieces of this length
 */
public record TextConfig(TokenizerKind tokenizer, int vocabulary, int length) {

  public static final int MIN_VOCABULARY = 4;
  public static final int MAX_VOCABULARY = Tokenizer.MAX_VOCABULARY;
  public static final int MIN_LENGTH = 2;
  public static final int MAX_LENGTH = 4_096;

  public static final TextConfig DEFAULT = new TextConfig(TokenizerKind.WORDS, 4_000, 64);

  public TextConfig {
    if (vocabulary < MIN_VOCABULARY
        || vocabulary > MAX_VOCABULARY
        || length < MIN_LENGTH
        || length > MAX_LENGTH) {
      throw new IllegalArgumentException(vocabulary + " tokens, " + length + " a sample");
    }
  }

  public TextConfig withTokenizer(TokenizerKind value) {
    return new TextConfig(value, vocabulary, length);
  }

  public TextConfig withVocabulary(int value) {
    return new TextConfig(tokenizer, value, length);
  }

  public TextConfig withLength(int value) {
    return new TextConfig(tokenizer, vocabulary, value);
  }
}
