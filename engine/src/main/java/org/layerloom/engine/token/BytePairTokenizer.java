package org.layerloom.engine.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Byte-pair encoding (Sennrich, Haddow, Birch: Neural machine translation of rare words with
 * subword units, 2016), on characters: the vocabulary begins with the characters of the texts, and
 * the two neighbouring tokens that occur together most often become one, again and again, until it
 * is full. Text is taken apart by the same mergers in the order in which they were learnt.
 *
 * <p>Nothing is merged across words. A word takes the blank before it along, as in GPT-2, so that
 * tokens put together give the text back, letter by letter. Characters that the texts did not have
 * are unknown; where there are more than half of what the vocabulary holds, the rarest are too.
 */
public final class BytePairTokenizer implements Tokenizer {

  /** Letters, digits or other marks with a blank before them; or blanks. */
  private static final Pattern PIECE =
      Pattern.compile(
          " ?[\\p{L}\\p{M}]+| ?\\p{N}+| ?[^\\p{L}\\p{M}\\p{N}\\p{IsWhite_Space}]+"
              + "|\\p{IsWhite_Space}+?(?= [^\\p{IsWhite_Space}])|\\p{IsWhite_Space}+");

  /** Words come again and again; the cache is emptied before it grows beyond. */
  private static final int CACHED = 50_000;

  /** Longer pieces are not words; they are taken apart in parts, for time's sake. */
  private static final int LONGEST_PIECE = 64;

  /** Two tokens that become one: their numbers. */
  public record Merger(int left, int right) {}

  private final int characters;
  private final List<Merger> mergers;
  private final Map<Merger, Integer> ranks = new HashMap<>();
  private final Vocabulary vocabulary;
  private final Map<String, int[]> known = new ConcurrentHashMap<>();

  /**
   * Puts a tokenizer together.
   *
   * @param characters one code point each, without the unknown token
   * @param mergers each makes the next token of two that are there before it
   * @throws IllegalArgumentException if a character is not one, or a merger names no earlier token
   *     or one that is unknown, or makes what is there already
   */
  public BytePairTokenizer(List<String> characters, List<Merger> mergers) {
    if (characters.stream().anyMatch(c -> c.codePointCount(0, c.length()) != 1)
        || characters.size() + mergers.size() >= MAX_VOCABULARY) {
      throw new IllegalArgumentException("characters that are none, or too many tokens");
    }
    this.characters = characters.size();
    this.mergers = List.copyOf(mergers);
    List<String> tokens = new ArrayList<>(characters);
    for (Merger merger : mergers) {
      int there = tokens.size();
      if (Math.min(merger.left(), merger.right()) < 1
          || Math.max(merger.left(), merger.right()) > there) {
        throw new IllegalArgumentException(merger + " of " + there + " tokens");
      }
      String token = tokens.get(merger.left() - 1) + tokens.get(merger.right() - 1);
      if (token.length() > 2 * LONGEST_PIECE) {
        throw new IllegalArgumentException(merger + " makes a token that no word can hold");
      }
      ranks.put(merger, tokens.size() + 1);
      tokens.add(token);
    }
    vocabulary = new Vocabulary(tokens);
  }

  static BytePairTokenizer train(Collection<String> texts, int vocabulary) {
    List<String> characters =
        Vocabulary.mostFrequent(Vocabulary.count(texts, Vocabulary::characters), vocabulary / 2)
            .sorted()
            .toList();
    BytePairTokenizer plain = new BytePairTokenizer(characters, List.of());
    Map<String, Integer> pieces = Vocabulary.count(texts, BytePairTokenizer::pieces);
    List<MergeTraining.Piece> numbered =
        pieces.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> new MergeTraining.Piece(plain.letters(e.getKey()), e.getValue()))
            .toList();
    int room = vocabulary - plain.size();
    return new BytePairTokenizer(
        characters, new MergeTraining(numbered, plain.size(), plain.tokens()).learn(room));
  }

  private static Stream<String> pieces(String text) {
    return PIECE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .flatMap(BytePairTokenizer::bounded);
  }

  private static Stream<String> bounded(String piece) {
    int[] points = piece.codePoints().toArray();
    return points.length <= LONGEST_PIECE
        ? Stream.of(piece)
        : IntStream.iterate(0, at -> at < points.length, at -> at + LONGEST_PIECE)
            .mapToObj(at -> new String(points, at, Math.min(LONGEST_PIECE, points.length - at)));
  }

  private int[] letters(String piece) {
    return Vocabulary.characters(piece).mapToInt(vocabulary::number).toArray();
  }

  @Override
  public TokenizerKind kind() {
    return TokenizerKind.BYTE_PAIRS;
  }

  @Override
  public List<String> tokens() {
    return vocabulary.tokens();
  }

  /** The characters that it begins with, without the unknown token. */
  public List<String> characters() {
    return tokens().subList(1, characters + 1);
  }

  /** What was learnt, in its order. */
  public List<Merger> mergers() {
    return mergers;
  }

  @Override
  public int[] encode(String text) {
    return pieces(text).flatMapToInt(piece -> Arrays.stream(tokensOf(piece))).toArray();
  }

  private int[] tokensOf(String piece) {
    int[] found = known.get(piece);
    if (found == null) {
      found = merged(letters(piece));
      if (known.size() >= CACHED) {
        known.clear();
      }
      known.put(piece, found);
    }
    return found;
  }

  /** Merges the pair that was learnt first, everywhere, until there is none. */
  private int[] merged(int[] letters) {
    int[] tokens = letters;
    while (true) {
      int first = Integer.MAX_VALUE;
      Merger best = null;
      for (int i = 0; i + 1 < tokens.length; i++) {
        Merger pair = new Merger(tokens[i], tokens[i + 1]);
        int rank = ranks.getOrDefault(pair, Integer.MAX_VALUE);
        if (rank < first) {
          first = rank;
          best = pair;
        }
      }
      if (best == null) {
        return tokens;
      }
      tokens = MergeTraining.merge(tokens, best, first);
    }
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
    return other instanceof BytePairTokenizer t
        && tokens().equals(t.tokens())
        && mergers.equals(t.mergers);
  }

  @Override
  public int hashCode() {
    return tokens().hashCode();
  }
}
