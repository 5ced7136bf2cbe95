package org.layerloom.graph.model;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Ids that nothing has yet. */
final class FreshId {
  private static final Pattern NUMBERED = Pattern.compile("_\\d+$");

  private FreshId() {}

  /** The base itself if it is free, else the base without its number and with the next. */
  static String like(String base, Predicate<String> taken) {
    if (!taken.test(base)) {
      return base;
    }
    String stem = NUMBERED.matcher(base).replaceFirst("");
    int number = 2;
    while (taken.test(stem + "_" + number)) {
      number++;
    }
    return stem + "_" + number;
  }
}
