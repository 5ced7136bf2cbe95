package org.layerloom.engine.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.layerloom.engine.token.BytePairTokenizer.Merger;

/**
 * Learns which pairs to merge. Counts are kept from merger to merger, and only the pieces that hold
 * the merged pair are counted anew.
 */
final class MergeTraining {

  /** A pair that occurs but once tells nothing. */
  private static final int RAREST = 2;

  /**
   * Of as many pairs the one of the lower numbers, so that the same texts give the same mergers.
   */
  private static final Comparator<Candidate> ORDER =
      Comparator.comparingLong((Candidate c) -> -c.count())
          .thenComparingInt(c -> c.pair().left())
          .thenComparingInt(c -> c.pair().right());

  private final int[][] pieces;
  private final long[] times;
  private final List<String> tokens;
  private final Map<Merger, Long> counts = new HashMap<>();
  private final Map<Merger, Set<Integer>> places = new HashMap<>();
  private final PriorityQueue<Candidate> queue = new PriorityQueue<>(ORDER);
  private final Set<String> made;

  /** A word as numbers of characters, and how often it occurs. */
  record Piece(int[] letters, int times) {}

  /** A pair with what it counted when it was put into the queue. */
  private record Candidate(Merger pair, long count) {}

  MergeTraining(List<Piece> all, int vocabulary, List<String> tokens) {
    pieces = all.stream().map(Piece::letters).toArray(int[][]::new);
    times = all.stream().mapToLong(Piece::times).toArray();
    this.tokens = new ArrayList<>(tokens.subList(0, vocabulary));
    made = new HashSet<>(this.tokens);
    for (int i = 0; i < pieces.length; i++) {
      count(i, 1);
    }
    counts.forEach((pair, count) -> queue.add(new Candidate(pair, count)));
  }

  /** The best mergers in their order, at most so many. */
  List<Merger> learn(int atMost) {
    List<Merger> mergers = new ArrayList<>();
    while (mergers.size() < atMost && !queue.isEmpty()) {
      Candidate best = queue.poll();
      long now = counts.getOrDefault(best.pair(), 0L);
      if (now != best.count()) {
        continue; // It has been put in anew, with what it counts now.
      }
      if (now < RAREST) {
        break;
      }
      String token = tokens.get(best.pair().left()) + tokens.get(best.pair().right());
      if (!made.add(token)) {
        counts.remove(best.pair()); // Two ways to the same token would need two numbers for it.
        continue;
      }
      tokens.add(token);
      mergers.add(best.pair());
      apply(best.pair(), tokens.size() - 1);
    }
    return mergers;
  }

  private void apply(Merger pair, int token) {
    Set<Merger> changed = new HashSet<>();
    for (int i : places.remove(pair).stream().sorted().toList()) {
      changed.addAll(count(i, -1));
      pieces[i] = merge(pieces[i], pair, token);
      changed.addAll(count(i, 1));
    }
    counts.remove(pair);
    for (Merger other : changed) {
      Long count = counts.get(other);
      if (count != null && count > 0) {
        queue.add(new Candidate(other, count));
      }
    }
  }

  /** Adds a piece's pairs, or takes them off, and gives them. */
  private Set<Merger> count(int piece, int sign) {
    Set<Merger> found = new HashSet<>();
    int[] letters = pieces[piece];
    for (int i = 0; i + 1 < letters.length; i++) {
      if (letters[i] == Tokenizer.UNKNOWN || letters[i + 1] == Tokenizer.UNKNOWN) {
        continue;
      }
      Merger pair = new Merger(letters[i], letters[i + 1]);
      counts.merge(pair, sign * times[piece], Long::sum);
      if (sign > 0) {
        places.computeIfAbsent(pair, p -> new HashSet<>()).add(piece);
      }
      found.add(pair);
    }
    return found;
  }

  /** The same letters with a pair made one, from the left. */
  static int[] merge(int[] letters, Merger pair, int token) {
    int[] merged = new int[letters.length];
    int length = 0;
    for (int i = 0; i < letters.length; i++) {
      boolean here =
          i + 1 < letters.length && letters[i] == pair.left() && letters[i + 1] == pair.right();
      merged[length++] = here ? token : letters[i];
      i += here ? 1 : 0;
    }
    return Arrays.copyOf(merged, length);
  }
}
