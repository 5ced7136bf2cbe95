package org.layerloom.engine.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The engine's sentences in one language, from {@code assets/text/engine}. */
public final class Texts {

  private static final String BUNDLE = "layerloom.text.engine";

  /** English, the language of the root bundle. */
  public static final Texts ENGLISH = new Texts(Locale.ENGLISH);

  private final Locale locale;
  private final ResourceBundle bundle;

  public Texts(Locale locale) {
    this.locale = locale;
    // Without this control a missing English bundle would fall back to the machine's language.
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public Locale locale() {
    return locale;
  }

  /** The sentence with its values filled in, numbers written in the manner of the language. */
  public String format(Message message) {
    Object[] values =
        message.values().stream().map(v -> v instanceof Message m ? format(m) : v).toArray();
    return format(message.key(), values);
  }

  /** The text of a key, or the key itself in angle brackets where none exists. */
  public String get(String key) {
    return find(key).orElse("<" + key + ">");
  }

  public Optional<String> find(String key) {
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  private String format(String key, Object[] values) {
    return new MessageFormat(get(key), locale).format(values);
  }
}
