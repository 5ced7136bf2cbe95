package org.layerloom.app.cli;

import java.util.Locale;

/** Numbers as a person reads them. */
final class Numbers {

  private final Locale locale;

  Numbers(Locale locale) {
    this.locale = locale;
  }

  String whole(long value) {
    return String.format(locale, "%,d", value);
  }

  /** Four significant digits for what is small, no more than four decimals for what is not. */
  String real(double value) {
    double size = Math.abs(value);
    if (size != 0 && (size < 0.001 || size >= 1e7)) {
      return String.format(locale, "%.3e", value);
    }
    return String.format(locale, size < 1 ? "%.4f" : "%,.4f", value);
  }

  String percent(double share) {
    return String.format(locale, "%.2f %%", 100 * share);
  }

  String share(double value) {
    return String.format(locale, "%.3f", value);
  }

  String seconds(double seconds) {
    return String.format(locale, "%.1f", seconds);
  }

  /** Minutes and seconds, with hours where there are any: {@code 0:07}, {@code 1:02:30}. */
  String clock(double seconds) {
    long whole = Math.round(Math.min(seconds, 360_000));
    return whole < 3600
        ? String.format(locale, "%d:%02d", whole / 60, whole % 60)
        : String.format(locale, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }

  String bytes(long bytes) {
    if (bytes < 10 << 10) {
      return String.format(locale, "%,d B", bytes);
    }
    return bytes < 10 << 20
        ? String.format(locale, "%,.1f KiB", bytes / 1024.0)
        : String.format(locale, "%,.1f MiB", bytes / 1024.0 / 1024.0);
  }
}
