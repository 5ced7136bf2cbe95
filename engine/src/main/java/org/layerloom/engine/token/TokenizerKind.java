package org.layerloom.engine.token;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Ways to take text apart. */
public enum TokenizerKind {
  /** Each character is a token: {@link CharacterTokenizer}. */
  CHARACTERS {
    @Override
    public Tokenizer train(Collection<String> texts, int vocabulary) {
      return CharacterTokenizer.train(texts, vocabulary);
    }
  },
  /** Each word and each punctuation mark is a token: {@link WordTokenizer}. */
  WORDS {
    @Override
    public Tokenizer train(Collection<String> texts, int vocabulary) {
      return WordTokenizer.train(texts, vocabulary);
    }
  },
  /** Characters that often stand together are one token: {@link BytePairTokenizer}. */
  BYTE_PAIRS {
    @Override
    public Tokenizer train(Collection<String> texts, int vocabulary) {
      return BytePairTokenizer.train(texts, vocabulary);
    }
  };

  /**
   * Learns a vocabulary; the same texts give the same one.
   *
   * @param texts what may be learnt from: the training samples alone
   * @param vocabulary the most tokens there may be, the unknown one among them
   */
  public abstract Tokenizer train(Collection<String> texts, int vocabulary);

  /** The name in project files and text bundles. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<TokenizerKind> find(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
