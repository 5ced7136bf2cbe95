package org.layerloom.engine.parameter;

import java.math.BigDecimal;
import org.layerloom.engine.text.Message;

/** Reads numbers that came as JSON numbers or as typed text. */
final class Numbers {

  private Numbers() {}

  static long whole(String key, Object raw, long min, long max) {
    BigDecimal number = number(key, raw);
    boolean isWhole = number.stripTrailingZeros().scale() <= 0;
    if (!isWhole
        || number.compareTo(BigDecimal.valueOf(min)) < 0
        || number.compareTo(BigDecimal.valueOf(max)) > 0) {
      throw new InvalidParameterException(
          Message.of(
              "parameter.wholeRange",
              label(key),
              String.valueOf(min), // As it is typed: 65536, not 65,536.
              String.valueOf(max),
              shortened(String.valueOf(raw))));
    }
    return number.longValueExact();
  }

  static BigDecimal number(String key, Object raw) {
    String text = raw == null ? "" : raw.toString().strip();
    // A number with a huge exponent is legal JSON but would expand to gigabytes.
    if (text.length() <= 40) {
      try {
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.precision() - number.scale()) <= 400) {
          return number;
        }
      } catch (NumberFormatException notANumber) {
        // Said below, in the reader's words.
      }
    }
    throw new InvalidParameterException(
        Message.of("parameter.notANumber", label(key), shortened(text)));
  }

  static Message label(String key) {
    return Message.of("parameter." + key);
  }

  static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 39) + "…";
  }
}
