package org.layerloom.app.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.Texts;

/** The command line's sentences in one language, from {@code assets/text/cli}, and the engine's. */
final class CliTexts {

  static final String BUNDLE = "layerloom.text.cli.cli";

  private final Locale locale;
  private final ResourceBundle bundle;
  private final Texts engine;

  CliTexts(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.engine = new Texts(locale);
  }

  /** A sentence of the command line with its values filled in. */
  String get(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  /** A sentence of the engine. */
  String of(Message message) {
    return engine.format(message);
  }

  Texts engine() {
    return engine;
  }

  Numbers numbers() {
    return new Numbers(locale);
  }

  Locale locale() {
    return locale;
  }
}
