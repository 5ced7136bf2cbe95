package org.layerloom.app.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The languages that there are words for. */
final class Language implements ITypeConverter<Locale> {

  @Override
  public Locale convert(String value) {
    Locale asked = Locale.forLanguageTag(value.replace('_', '-'));
    Locale nearest = nearest(asked);
    if (!nearest.getLanguage().equals(asked.getLanguage())) {
      throw new TypeConversionException("'" + value + "' is not en or zh");
    }
    return nearest;
  }

  /** Simplified Chinese for everything Chinese, English for the rest of the world. */
  static Locale nearest(Locale locale) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    return chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }
}
