package org.layerloom.graph.edit;

import java.util.List;
import java.util.ListIterator;

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

  @Override
  public long approximateBytes() {
    return 64 + parts.stream().mapToLong(Edit::approximateBytes).sum();
  }
}
