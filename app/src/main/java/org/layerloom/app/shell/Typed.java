package org.layerloom.app.shell;

import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.TextField;

/** What is typed into a field for searching. */
final class Typed {
  private Typed() {}

  /** Whether each word that was typed is part of one of the texts; so if nothing was. */
  static boolean in(TextField search, String... texts) {
    String all = String.join("\n", texts).toLowerCase(Locale.ROOT);
    return Stream.of(search.getText().toLowerCase(Locale.ROOT).trim().split("\\s+"))
        .allMatch(all::contains);
  }
}
