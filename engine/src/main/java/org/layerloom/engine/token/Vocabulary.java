package org.layerloom.engine.token;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tokens and their numbers. */
final class Vocabulary {

  private final List<String> tokens;
  private final Map<String, Integer> numbers;

  /**
   * Numbers tokens in their order.
   *
   * @param known without the unknown one, each once
   * @throws IllegalArgumentException if one is empty or stands there twice, or there are too many
   */
  Vocabulary(List<String> known) {
    List<String> all = new ArrayList<>(known.size() + 1);
    all.add(Tokenizer.UNKNOWN_NAME);
    all.addAll(known);
    tokens = Collections.unmodifiableList(all);
    numbers = new HashMap<>(2 * all.size());
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i).isEmpty() || numbers.put(all.get(i), i) != null) {
        throw new IllegalArgumentException("token " + i + " is empty or not the only one");
      }
    }
    if (all.size() > Tokenizer.MAX_VOCABULARY) {
      throw new IllegalArgumentException(all.size() + " tokens");
    }
  }

  /** The most frequent, the first in the alphabet of those that are as frequent. */
  static Stream<String> mostFrequent(Map<String, Integer> counts, int atMost) {
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(Math.max(0, atMost))
        .map(Map.Entry::getKey);
  }

  /** How often each part occurs. */
  static Map<String, Integer> count(Collection<String> texts, Splitter splitter) {
    Map<String, Integer> counts = new HashMap<>();
    texts.forEach(
        text -> splitter.split(text).forEach(part -> counts.merge(part, 1, Integer::sum)));
    return counts;
  }

  /** Takes a text apart. */
  interface Splitter {
    Stream<String> split(String text);
  }

  /** Each code point as a text of its own. */
  static Stream<String> characters(String text) {
    return text.codePoints().mapToObj(Character::toString);
  }

  List<String> tokens() {
    return tokens;
  }

  int number(String token) {
    return numbers.getOrDefault(token, Tokenizer.UNKNOWN);
  }

  /** Those of the parts that are not in it, each once. */
  List<String> lacking(Stream<String> parts) {
    return parts.filter(part -> number(part) == Tokenizer.UNKNOWN).distinct().toList();
  }
}
