package org.layerloom.engine.token;

import java.util.List;

/**
 * Takes text apart into tokens, numbered from 0, and puts tokens together again. Token 0 stands for
 * whatever is not in the vocabulary. Values: nothing in it changes, and any thread may ask.
 */
public sealed interface Tokenizer permits CharacterTokenizer, WordTokenizer, BytePairTokenizer {

  /** The number of the token that stands for what is not in the vocabulary. */
  int UNKNOWN = 0;

  /** What the unknown token is called. */
  String UNKNOWN_NAME = "<unk>";

  /** The most tokens a vocabulary may have. */
  int MAX_VOCABULARY = 100_000;

  TokenizerKind kind();

  /** The tokens by number; the first is {@link #UNKNOWN_NAME}. */
  List<String> tokens();

  /** The numbers of a text's tokens, in order. */
  int[] encode(String text);

  /**
   * The text of tokens that follow others.
   *
   * @param before the token before them; -1 where they begin the text
   */
  String decode(int before, int... tokens);

  /** What of a text the vocabulary lacks, each once, in order: words, or single characters. */
  List<String> unknown(String text);

  /** How many tokens there are, the unknown one among them. */
  default int size() {
    return tokens().size();
  }
}
