package org.layerloom.graph.view;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds catalogue entries by what is typed: labels that begin with it, then labels with a word that
 * does, then labels that hold it, then keywords, then labels that hold its letters in order.
 */
final class CatalogSearch {
  private static final int NO_MATCH = Integer.MAX_VALUE;

  private CatalogSearch() {}

  /** The entries that match, best first; all, in their order, when nothing is typed. */
  static List<CatalogEntry> rank(List<CatalogEntry> entries, String typed) {
    String query = normal(typed);
    if (query.isEmpty()) {
      return entries;
    }
    return entries.stream()
        .filter(entry -> rank(entry, query) != NO_MATCH)
        .sorted(Comparator.comparingInt(entry -> rank(entry, query)))
        .toList();
  }

  private static int rank(CatalogEntry entry, String query) {
    String label = normal(entry.label());
    String keywords = normal(entry.keywords() + " " + entry.type());
    if (label.equals(query)) {
      return 0;
    } else if (label.startsWith(query)) {
      return 1;
    } else if ((" " + label).contains(" " + query)) {
      return 2;
    } else if (label.contains(query)) {
      return 3;
    } else if ((" " + keywords).contains(" " + query)) {
      return 4;
    } else if (keywords.contains(query)) {
      return 5;
    }
    return holdsInOrder(label, query) ? 6 : NO_MATCH;
  }

  private static boolean holdsInOrder(String text, String letters) {
    int at = 0;
    for (int i = 0; i < text.length() && at < letters.length(); i++) {
      if (text.charAt(i) == letters.charAt(at)) {
        at++;
      }
    }
    return at == letters.length();
  }

  private static String normal(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
  }
}
