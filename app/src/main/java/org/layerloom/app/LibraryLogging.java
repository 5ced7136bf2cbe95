package org.layerloom.app;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the libraries' greetings out of the terminal; warnings still come. */
public final class LibraryLogging {

  /** Held here because the log framework forgets loggers that nobody holds. */
  private static final List<Logger> QUIET =
      List.of(
          Logger.getLogger("org.nd4j"),
          Logger.getLogger("org.deeplearning4j"),
          // Says that a colour is unknown while a page is still being put into the window, and
          // finds it a moment later.
          Logger.getLogger("javafx.css"),
          // JavaFX would rather be on the module path, where DL4J cannot be.
          Logger.getLogger("javafx"));

  private LibraryLogging() {}

  public static void quieten() {
    System.setProperty("org.nd4j.log.initialization", "false");
    // One line for each entry, unless the person has chosen a form; read before the first is made.
    if (System.getProperty("java.util.logging.SimpleFormatter.format") == null) {
      System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s: %5$s%6$s%n");
    }
    QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
  }
}
