package org.layerloom.engine.data;

import org.layerloom.engine.token.Tokenizer;

/** Text as it was read, before it is taken apart. */
sealed interface TextSource permits LabelledTexts, RunningText {

  /**
   * Learns a vocabulary from the training part alone.
   *
   * @param seed what the data are divided by
   */
  Tokenizer train(DataConfig config, long seed);

  /**
   * The data set in tokens.
   *
   * @param length the most tokens of a sample
   */
  Dataset dataset(Tokenizer tokenizer, DataConfig config, int length);

  /** SHA-256 of what was read. */
  String contentHash();
}
