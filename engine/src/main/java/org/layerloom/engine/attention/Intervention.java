package org.layerloom.engine.attention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is changed in a network's heads for one question: heads switched off, heads made sharper or
 * softer, and steps that no head may see. Changes nothing in the network itself.
 *
 * @param off heads that add nothing to their layer's answer
 * @param temperatures what the scores of a head are divided by before the softmax; positive, 1
 *     where nothing is said
 * @param hidden steps, from 0, that are no key for any head
 */
public record Intervention(Set<Head> off, Map<Head, Double> temperatures, Set<Integer> hidden) {

  public static final Intervention NONE = new Intervention(Set.of(), Map.of(), Set.of());

  /**
   * A head of a network.
   *
   * @param layerId its layer
   * @param index from 0
   */
  public record Head(String layerId, int index) {}

  public Intervention {
    off = Set.copyOf(off);
    temperatures = Map.copyOf(temperatures);
    hidden = Set.copyOf(hidden);
    for (double temperature : temperatures.values()) {
      if (!(temperature > 0) || Double.isInfinite(temperature)) {
        throw new IllegalArgumentException("temperature " + temperature);
      }
    }
  }

  /** This with one head switched off, or on again. */
  public Intervention withHead(Head head, boolean on) {
    Set<Head> next = new HashSet<>(off);
    if (on) {
      next.remove(head);
    } else {
      next.add(head);
    }
    return new Intervention(next, temperatures, hidden);
  }

  /**
   * This with a temperature for one head; 1 is what it learnt.
   *
   * @throws IllegalArgumentException if it is not positive and finite
   */
  public Intervention withTemperature(Head head, double temperature) {
    Map<Head, Double> next = new HashMap<>(temperatures);
    if (temperature == 1) {
      next.remove(head);
    } else {
      next.put(head, temperature);
    }
    return new Intervention(off, next, hidden);
  }

  /** This with one step hidden from all heads, or seen again. */
  public Intervention withStep(int step, boolean seen) {
    Set<Integer> next = new HashSet<>(hidden);
    if (seen) {
      next.remove(step);
    } else {
      next.add(step);
    }
    return new Intervention(off, temperatures, next);
  }

  public boolean isNone() {
    return equals(NONE);
  }

  public boolean isOff(String layerId, int head) {
    return off.contains(new Head(layerId, head));
  }

  public double temperature(String layerId, int head) {
    return temperatures.getOrDefault(new Head(layerId, head), 1.0);
  }
}
