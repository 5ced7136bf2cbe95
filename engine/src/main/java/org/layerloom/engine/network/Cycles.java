package org.layerloom.engine.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Layers that feed each other in a circle: one shortest circle for each strongly connected part
 * (Tarjan, 1972; without recursion, since a network may be thousands of layers deep). A layer
 * behind a circle is not on it.
 */
final class Cycles {

  private final NetworkIndex index;
  private final List<List<LayerSpec>> found = new ArrayList<>();

  private final Map<String, Integer> number = new HashMap<>();
  private final Map<String, Integer> lowest = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> isOpen = new HashSet<>();

  private record Visit(String id, Iterator<String> targets) {}

  Cycles(NetworkSpec network, NetworkIndex index) {
    this.index = index;
    for (LayerSpec layer : network.layers()) {
      if (!number.containsKey(layer.id())) {
        visit(layer.id());
      }
    }
    found.sort(java.util.Comparator.comparing(cycle -> index.position(cycle.get(0).id())));
  }

  /** Each circle in the order of its wires, beginning with the layer that was added first. */
  List<List<LayerSpec>> found() {
    return found;
  }

  private void visit(String root) {
    Deque<Visit> path = new ArrayDeque<>();
    path.push(enter(root));
    while (!path.isEmpty()) {
      Visit top = path.peek();
      if (top.targets().hasNext()) {
        String target = top.targets().next();
        if (!number.containsKey(target)) {
          path.push(enter(target));
        } else if (isOpen.contains(target)) {
          lowest.merge(top.id(), number.get(target), Math::min);
        }
      } else {
        path.pop();
        if (!path.isEmpty()) {
          lowest.merge(path.peek().id(), lowest.get(top.id()), Math::min);
        }
        if (lowest.get(top.id()).equals(number.get(top.id()))) {
          close(top.id());
        }
      }
    }
  }

  private Visit enter(String id) {
    number.put(id, number.size());
    lowest.put(id, number.get(id));
    open.push(id);
    isOpen.add(id);
    return new Visit(id, targets(id).iterator());
  }

  private Set<String> targets(String id) {
    Set<String> targets = new LinkedHashSet<>();
    for (Connection wire : index.outOf(id)) {
      if (index.layer(wire.to()).isPresent()) {
        targets.add(wire.to());
      }
    }
    return targets;
  }

  private void close(String root) {
    Set<String> part = new HashSet<>();
    String id;
    do {
      id = open.pop();
      isOpen.remove(id);
      part.add(id);
    } while (!id.equals(root));
    if (part.size() > 1 || targets(root).contains(root)) {
      String first = Collections.min(part, java.util.Comparator.comparing(index::position));
      found.add(shortest(first, part));
    }
  }

  /** The shortest way from a layer back to itself, within its part. */
  private List<LayerSpec> shortest(String start, Set<String> part) {
    Map<String, String> cameFrom = new HashMap<>();
    Deque<String> next = new ArrayDeque<>(List.of(start));
    while (!cameFrom.containsKey(start)) {
      String id = next.remove();
      for (String target : targets(id)) {
        if (part.contains(target) && cameFrom.putIfAbsent(target, id) == null) {
          next.add(target);
        }
      }
    }
    List<LayerSpec> cycle = new ArrayList<>();
    String id = cameFrom.get(start);
    while (!id.equals(start)) {
      cycle.add(index.layer(id).orElseThrow());
      id = cameFrom.get(id);
    }
    cycle.add(index.layer(start).orElseThrow());
    Collections.reverse(cycle);
    return cycle;
  }
}
