package org.layerloom.app.attention.map;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a colour bar is written on, and what. */
public final class BarTicks {

  private BarTicks() {}

  /** Where the ticks are, from 0 to 1: quarters, or powers of ten. */
  public static List<Double> places(AttentionMap map) {
    List<Double> places = new ArrayList<>();
    int parts = map.isLog() ? (int) Math.round(Math.log10(map.high() / map.low())) : 4;
    for (int i = 0; i <= parts; i++) {
      places.add((double) i / parts);
    }
    return places;
  }

  /** The number at a place. */
  public static String words(AttentionMap map, double place, Locale locale) {
    int digits =
        map.isLog() ? 4 : map.high() >= 100 ? 0 : map.high() >= 10 ? 1 : map.high() < 0.05 ? 4 : 2;
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(map.number(place));
  }
}
