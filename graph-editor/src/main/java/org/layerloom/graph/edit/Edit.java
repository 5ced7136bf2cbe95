package org.layerloom.graph.edit;

import java.util.Optional;

/**
 * One change of a document that can be taken back. Not bound to a graph: a program may put edits of
 * other things into the same history.
 */
public interface Edit {

  /** What the Undo menu shows, in the language of the reader. */
  String name();

  /** Makes the change, for the first time or again. If it throws, nothing must have changed. */
  void apply();

  /** Takes the change back; called only when the document is as {@link #apply} left it. */
  void revert();

  /**
   * One edit that stands for this and a later one, both of which are applied already; empty when
   * they are better kept apart.
   */
  default Optional<Edit> mergedWith(Edit later) {
    return Optional.empty();
  }

  /** A rough size in memory, which bounds the history. */
  default long approximateBytes() {
    return 256;
  }
}
