package org.layerloom.engine.parameter;

import java.math.BigDecimal;
import org.layerloom.engine.text.Message;

/**
 * A real number from {@code min} to {@code max}.
 *
 * @param maxAllowed whether {@code max} itself is a legal value
 * @param minAllowed whether {@code min} itself is a legal value
 */
public record RealParameter(
    String key, Double defaultValue, double min, boolean minAllowed, double max, boolean maxAllowed)
    implements Parameter<Double> {

  /** A number that may be either end of the range. */
  public static RealParameter closed(String key, double defaultValue, double min, double max) {
    return new RealParameter(key, defaultValue, min, true, max, true);
  }

  /** A number from {@code min} up to but not including {@code max}. */
  public static RealParameter below(String key, double defaultValue, double min, double max) {
    return new RealParameter(key, defaultValue, min, true, max, false);
  }

  /** A number greater than zero, at most {@code max}. */
  public static RealParameter positive(String key, double defaultValue, double max) {
    return new RealParameter(key, defaultValue, 0, false, max, true);
  }

  @Override
  public Double parse(Object raw) {
    double value = Numbers.number(key, raw).doubleValue();
    boolean tooLow = minAllowed ? value < min : value <= min;
    boolean tooHigh = maxAllowed ? value > max : value >= max;
    if (tooLow || tooHigh) {
      throw new InvalidParameterException(
          Message.of(
              "parameter.realRange",
              Numbers.label(key),
              Message.of(minAllowed ? "parameter.from" : "parameter.above", plain(min)),
              Message.of(maxAllowed ? "parameter.to" : "parameter.below", plain(max)),
              Numbers.shortened(String.valueOf(raw))));
    }
    return value;
  }

  @Override
  public String display(Double value) {
    return plain(value);
  }

  /** 0.001 as it is, but 1e-8 rather than a row of zeros to be counted. */
  private static String plain(double value) {
    if (value != 0 && Math.abs(value) < 1e-4) {
      return Double.toString(value).replace(".0E", "e").replace('E', 'e');
    }
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
