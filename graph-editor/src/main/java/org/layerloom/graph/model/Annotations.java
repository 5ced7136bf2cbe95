package org.layerloom.graph.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The notes and frames of one document, those drawn first at the start. Apart from the graph, so
 * that nothing that reads a graph takes them for nodes.
 */
public final class Annotations {
  private static final String PREFIX = "annotation-";

  private final Listeners<Runnable> listeners = new Listeners<>();
  private List<Annotation> all = List.of();

  /** All of them, in the order in which they are drawn. */
  public List<Annotation> all() {
    return all;
  }

  /** Those that lie in a sub-block; for the empty id those at the top. */
  public List<Annotation> in(String container) {
    return all.stream().filter(one -> one.container().equals(container)).toList();
  }

  /** The one of this id. */
  public Optional<Annotation> find(String id) {
    return all.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * Makes them exactly these.
   *
   * @throws IllegalArgumentException if two have the same id; then nothing is changed
   */
  public void restore(List<Annotation> wanted) {
    Set<String> ids = new HashSet<>();
    for (Annotation one : wanted) {
      if (!ids.add(one.id())) {
        throw new IllegalArgumentException("annotation " + one.id() + " is there twice");
      }
    }
    if (!all.equals(wanted)) {
      all = List.copyOf(wanted);
      listeners.each(Runnable::run);
    }
  }

  /** An id that none of them has, and none of those given. */
  public String freshId(Set<String> taken) {
    int number = all.size() + 1;
    while (taken.contains(PREFIX + number) || find(PREFIX + number).isPresent()) {
      number++;
    }
    return PREFIX + number;
  }

  /** Calls the listener after every change. */
  public Subscription subscribe(Runnable listener) {
    return listeners.add(listener);
  }
}
