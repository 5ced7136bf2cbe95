package org.layerloom.app.attention.choice;

import java.util.Set;
import java.util.TreeSet;

/**
 * The tokens that all views of a reading set off. Where nothing is chosen, everything is shown
 * alike.
 *
 * @param queries rows of a map, from 0
 * @param keys columns of a map, from 0
 */
public record TokenSelection(Set<Integer> queries, Set<Integer> keys) {

  public static final TokenSelection NONE = new TokenSelection(Set.of(), Set.of());

  public TokenSelection {
    queries = Set.copyOf(queries);
    keys = Set.copyOf(keys);
  }

  /** These rows, whatever the columns. */
  public TokenSelection withQueries(Set<Integer> rows) {
    return new TokenSelection(rows, keys);
  }

  /** These columns, whatever the rows. */
  public TokenSelection withKeys(Set<Integer> columns) {
    return new TokenSelection(queries, columns);
  }

  public boolean isNone() {
    return queries.isEmpty() && keys.isEmpty();
  }

  /** Whether a cell is to be seen in full: in a chosen row or none chosen, and so its column. */
  public boolean shows(int query, int key) {
    return (queries.isEmpty() || queries.contains(query)) && (keys.isEmpty() || keys.contains(key));
  }

  /** All steps between two, both included, whichever comes first. */
  public static Set<Integer> between(int from, int to) {
    Set<Integer> steps = new TreeSet<>();
    for (int i = Math.min(from, to); i <= Math.max(from, to); i++) {
      steps.add(i);
    }
    return steps;
  }
}
