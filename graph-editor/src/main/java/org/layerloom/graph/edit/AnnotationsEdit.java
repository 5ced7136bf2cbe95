package org.layerloom.graph.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.model.Annotations;

/** Any change of notes and frames; two in a row of the same kind, of the same ones, merge. */
public final class AnnotationsEdit implements Edit {
  private final Annotations annotations;
  private final String name;
  private final String kind;
  private final List<Annotation> before;
  private final List<Annotation> after;

  /**
   * @param kind edits of an equal kind merge; never if it is empty
   * @param after what there is afterwards, in order
   */
  public AnnotationsEdit(
      Annotations annotations, String name, String kind, List<Annotation> after) {
    this(annotations, name, kind, annotations.all(), after);
  }

  private AnnotationsEdit(
      Annotations annotations,
      String name,
      String kind,
      List<Annotation> before,
      List<Annotation> after) {
    this.annotations = annotations;
    this.name = name;
    this.kind = kind;
    this.before = before;
    this.after = List.copyOf(after);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void apply() {
    annotations.restore(after);
  }

  @Override
  public void revert() {
    annotations.restore(before);
  }

  @Override
  public Optional<Edit> mergedWith(Edit later) {
    return !kind.isEmpty()
            && later instanceof AnnotationsEdit other
            && other.annotations == annotations
            && other.kind.equals(kind)
        ? Optional.of(new AnnotationsEdit(annotations, name, kind, before, other.after))
        : Optional.empty();
  }

  @Override
  public long approximateBytes() {
    // Only what differs is kept alive by this edit alone.
    Set<Annotation> own = new HashSet<>(before);
    own.removeAll(new HashSet<>(after));
    Set<Annotation> fresh = new HashSet<>(after);
    fresh.removeAll(new HashSet<>(before));
    own.addAll(fresh);
    long texts = own.stream().mapToLong(one -> 120 + 2L * one.text().length()).sum();
    return 160 + 8L * (before.size() + after.size()) + texts;
  }
}
