package org.layerloom.engine.token;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words and punctuation marks are tokens. Text is written in small letters first; a word is a run
 * of letters and digits, with apostrophes inside it ({@code don't}); a Chinese or Japanese
 * character is a token of its own, as these words are not parted by blanks; so is every other
 * character that is no blank. The most frequent are the vocabulary, the others are unknown. Blanks
 * and capitals are lost.
 */
public final class WordTokenizer implements Tokenizer {

  private static final Pattern PART =
      Pattern.compile(
          "[\\p{IsIdeographic}\\p{IsHiragana}\\p{IsKatakana}]"
              + "|[\\p{L}\\p{N}\\p{M}&&[^\\p{IsIdeographic}\\p{IsHiragana}\\p{IsKatakana}]]+"
              + "(?:['’][\\p{L}\\p{N}\\p{M}&&[^\\p{IsIdeographic}]]+)*"
              + "|[^\\p{IsWhite_Space}]");

  private static final Set<String> CLOSING =
      Set.of(".", ",", ";", ":", "!", "?", ")", "]", "}", "”", "’", "%", "。", "，", "、");

  private static final Set<String> OPENING = Set.of("(", "[", "{", "“", "‘", "$");

  private final Vocabulary vocabulary;

  /**
   * Puts a tokenizer together.
   *
   * @param words as {@link #encode} finds them, without the unknown token
   * @throws IllegalArgumentException if a text is not one such part, or stands there twice
   */
  public WordTokenizer(List<String> words) {
    if (words.stream().anyMatch(word -> !parts(word).toList().equals(List.of(word)))) {
      throw new IllegalArgumentException("a token that is no word");
    }
    vocabulary = new Vocabulary(words);
  }

  static WordTokenizer train(Collection<String> texts, int vocabulary) {
    return new WordTokenizer(
        Vocabulary.mostFrequent(Vocabulary.count(texts, WordTokenizer::parts), vocabulary - 1)
            .toList());
  }

  private static Stream<String> parts(String text) {
    return PART.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group);
  }

  @Override
  public TokenizerKind kind() {
    return TokenizerKind.WORDS;
  }

  @Override
  public List<String> tokens() {
    return vocabulary.tokens();
  }

  @Override
  public int[] encode(String text) {
    return parts(text).mapToInt(vocabulary::number).toArray();
  }

  /** With a blank between words, as print has them between words and marks. */
  @Override
  public String decode(int before, int... tokens) {
    StringBuilder text = new StringBuilder();
    int last = before;
    for (int token : tokens) {
      if (last >= 0 && isParted(tokens().get(last), tokens().get(token))) {
        text.append(' ');
      }
      text.append(tokens().get(token));
      last = token;
    }
    return text.toString();
  }

  private static boolean isParted(String left, String right) {
    boolean unparted = isIdeographic(left) && isIdeographic(right);
    return !unparted && !CLOSING.contains(right) && !OPENING.contains(left);
  }

  private static boolean isIdeographic(String token) {
    return Character.isIdeographic(token.codePointAt(0));
  }

  @Override
  public List<String> unknown(String text) {
    return vocabulary.lacking(parts(text));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WordTokenizer t && tokens().equals(t.tokens());
  }

  @Override
  public int hashCode() {
    return tokens().hashCode();
  }
}
