package org.layerloom.graph.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The editor's words in one language. English stands in for languages without a bundle. */
public final class GraphTexts {
  private static final String BUNDLE = "org.layerloom.graph.text.graph_editor";

  private final Locale locale;
  private final ResourceBundle bundle;

  private GraphTexts(Locale locale, ResourceBundle bundle) {
    this.locale = locale;
    this.bundle = bundle;
  }

  /** The words for a locale; every Chinese locale gets Simplified Chinese. */
  public static GraphTexts forLocale(Locale locale) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            chinese ? Locale.SIMPLIFIED_CHINESE : locale,
            GraphTexts.class.getClassLoader(),
            // Without this an English reader on a Chinese machine would get Chinese.
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new GraphTexts(locale, bundle);
  }

  /** The locale asked for, which also formats numbers. */
  public Locale locale() {
    return locale;
  }

  /**
   * The text of a key with its {@link MessageFormat} places filled in.
   *
   * @throws MissingResourceException if no bundle has the key
   */
  public String get(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }
}
