package org.layerloom.graph.view;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Puts things into the order of a list, whose places are worked out once for each list. */
final class PlacesInOrder<T> {
  private final Map<T, Integer> places;
  private List<T> list = List.of();

  /** Keeps the places in this map, which decides what is the same. */
  PlacesInOrder(Map<T, Integer> places) {
    this.places = places;
  }

  /** Some of a list in its order. */
  List<T> inOrder(List<T> some, List<T> all) {
    if (some.size() == all.size()) {
      return all;
    }
    if (some.size() < 2) {
      return some;
    }
    if (list != all) {
      list = all;
      places.clear();
      for (int i = 0; i < all.size(); i++) {
        places.put(all.get(i), i);
      }
    }
    BitSet wanted = new BitSet(all.size());
    for (T one : some) {
      Integer place = places.get(one);
      if (place != null) {
        wanted.set(place);
      }
    }
    List<T> ordered = new ArrayList<>(some.size());
    wanted.stream().forEach(place -> ordered.add(all.get(place)));
    return ordered;
  }
}
