package org.layerloom.app.language;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which language the program speaks; views are built anew when it changes. */
public final class Language {

  public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

  private final ReadOnlyObjectWrapper<AppTexts> texts = new ReadOnlyObjectWrapper<>();

  public Language(Locale wanted) {
    speak(wanted);
  }

  /** Any Chinese is taken for simplified Chinese, all else for English. */
  public void speak(Locale wanted) {
    boolean chinese = wanted.getLanguage().equals(Locale.CHINESE.getLanguage());
    texts.set(new AppTexts(chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH));
  }

  public AppTexts texts() {
    return texts.get();
  }

  public ReadOnlyObjectProperty<AppTexts> textsProperty() {
    return texts.getReadOnlyProperty();
  }
}
