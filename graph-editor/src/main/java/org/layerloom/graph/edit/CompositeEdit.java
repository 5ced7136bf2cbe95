package org.layerloom.graph.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;

/** Several edits as one step of the history. */
public final class CompositeEdit implements Edit {
  private final String name;
  private final List<Edit> parts;

  /** The parts are applied in this order. */
  public CompositeEdit(String name, List<? extends Edit> parts) {
    this.name = name;
    this.parts = List.copyOf(parts);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void apply() {
    int applied = 0;
    try {
      for (Edit part : parts) {
        part.apply();
        applied++;
      }
    } catch (RuntimeException e) {
      revertFirst(applied);
      throw e;
    }
  }

  @Override
  public void revert() {
    revertFirst(parts.size());
  }

  private void revertFirst(int count) {
    ListIterator<Edit> backwards = parts.listIterator(count);
    while (backwards.hasPrevious()) {
      backwards.previous().revert();
    }
  }

  /** Merges if each part does with its counterpart, as when several things are nudged. */
  @Override
  public Optional<Edit> mergedWith(Edit later) {
    if (!(later instanceof CompositeEdit other) || other.parts.size() != parts.size()) {
      return Optional.empty();
    }
    List<Edit> merged = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).mergedWith(other.parts.get(i)).ifPresent(merged::add);
    }
    return merged.size() == parts.size()
        ? Optional.of(new CompositeEdit(name, merged))
        : Optional.empty();
  }

  @Override
  public long approximateBytes() {
    return 64 + parts.stream().mapToLong(Edit::approximateBytes).sum();
  }
}
