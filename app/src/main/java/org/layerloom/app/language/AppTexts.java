package org.layerloom.app.language;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.Texts;
import org.layerloom.graph.text.GraphTexts;

/** All words in one language: the app's own, the engine's, the graph editor's. */
public final class AppTexts {

  private final Locale locale;
  private final ResourceBundle bundle;
  private final Texts engine;
  private final GraphTexts graph;

  AppTexts(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "layerloom.text.app",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.engine = new Texts(locale);
    this.graph = GraphTexts.forLocale(locale);
  }

  public Locale locale() {
    return locale;
  }

  /** A text with its values; numbers are written in the manner of the language. */
  public String get(String key, Object... values) {
    String pattern = bundle.containsKey(key) ? bundle.getString(key) : "<" + key + ">";
    return new MessageFormat(pattern, locale).format(values);
  }

  /** A text of the engine, such as the name of a layer. */
  public String engine(String key) {
    return engine.get(key);
  }

  public String say(Message message) {
    return engine.format(message);
  }

  public Texts engineTexts() {
    return engine;
  }

  public GraphTexts graph() {
    return graph;
  }

  /** A whole number with separators: 100,480. */
  public String count(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /** A number with so many digits behind the point. */
  public String decimal(double value, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }

  /** A share in per cent with so many digits: 97.61 %. */
  public String percent(double share, int digits) {
    return decimal(100 * share, digits) + "\u00a0%";
  }

  /** A stretch of time: 8 s, 2 min 5 s, 1 h 4 min. */
  public String duration(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return get("duration.seconds", whole);
    }
    if (whole < 3600) {
      return get("duration.minutes", whole / 60, whole % 60);
    }
    return get("duration.hours", whole / 3600, whole % 3600 / 60);
  }

  /** An amount of memory: 612 MB, 1.4 GB. */
  public String bytes(long bytes) {
    if (bytes < 1_000) {
      return count(bytes) + "\u00a0B";
    }
    if (bytes < 1_000_000) {
      return decimal(bytes / 1e3, 1) + "\u00a0kB";
    }
    if (bytes < 1_000_000_000) {
      return decimal(bytes / 1e6, 1) + "\u00a0MB";
    }
    return decimal(bytes / 1e9, 1) + "\u00a0GB";
  }
}
