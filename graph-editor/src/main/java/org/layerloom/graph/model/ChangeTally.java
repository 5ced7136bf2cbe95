package org.layerloom.graph.model;

import java.util.LinkedHashSet;
import java.util.Set;

/** Adds up single steps into the change of a whole batch. */
final class ChangeTally<T> {
  final Set<T> added = new LinkedHashSet<>();
  final Set<T> changed = new LinkedHashSet<>();
  final Set<T> removed = new LinkedHashSet<>();

  void add(T item) {
    if (removed.remove(item)) {
      changed.add(item);
    } else {
      added.add(item);
    }
  }

  void change(T item) {
    if (!added.contains(item)) {
      changed.add(item);
    }
  }

  void remove(T item) {
    changed.remove(item);
    if (!added.remove(item)) {
      removed.add(item);
    }
  }
}
