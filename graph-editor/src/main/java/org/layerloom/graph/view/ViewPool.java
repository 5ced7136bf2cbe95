package org.layerloom.graph.view;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/** Views for what is in sight; those out of sight wait, hidden, to be used again. */
final class ViewPool<K, V extends Node> {
  private static final int MAX_IDLE = 100;

  private final Map<K, V> live = new LinkedHashMap<>();
  private final Deque<V> idle = new ArrayDeque<>();
  private final ObservableList<Node> children;
  private final Supplier<V> make;

  ViewPool(ObservableList<Node> children, Supplier<V> make) {
    this.children = children;
    this.make = make;
  }

  /** Lets go of views of all but these. */
  void retain(Collection<K> wanted) {
    Set<K> keep = new HashSet<>(wanted);
    Iterator<Map.Entry<K, V>> entries = live.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<K, V> entry = entries.next();
      if (!keep.contains(entry.getKey())) {
        release(entry.getValue());
        entries.remove();
      }
    }
  }

  private void release(V view) {
    if (idle.size() < MAX_IDLE) {
      view.setVisible(false);
      idle.push(view);
    } else {
      children.remove(view);
    }
  }

  /** The view of a thing in sight, made or taken from those that wait. */
  V of(K key) {
    return live.computeIfAbsent(key, unused -> take());
  }

  private V take() {
    V view = idle.poll();
    if (view == null) {
      view = make.get();
      children.add(view);
    }
    view.setVisible(true);
    return view;
  }

  /** What is in sight. */
  Map<K, V> live() {
    return live;
  }
}
