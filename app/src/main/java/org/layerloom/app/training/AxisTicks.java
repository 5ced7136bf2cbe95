package org.layerloom.app.training;

import java.util.ArrayList;
import java.util.List;

/** Round numbers along an axis: 1, 2 or 5 times a power of ten apart. */
public final class AxisTicks {

  private AxisTicks() {}

  /**
   * The ticks within a range, at most so many.
   *
   * @param most at least 2
   */
  public static List<Double> between(double low, double high, int most) {
    List<Double> ticks = new ArrayList<>();
    if (!(high > low) || !Double.isFinite(high - low)) {
      return ticks;
    }
    double power = Math.pow(10, Math.floor(Math.log10((high - low) / most)));
    double step = power;
    for (double factor : new double[] {1, 2, 5, 10, 20}) {
      step = factor * power;
      if (Math.floor(high / step) - Math.ceil(low / step) + 1 <= most) {
        break;
      }
    }
    for (double i = Math.ceil(low / step); i * step <= high; i++) {
      ticks.add(i * step + 0.0); // Without the zero's sign.
    }
    return ticks;
  }
}
