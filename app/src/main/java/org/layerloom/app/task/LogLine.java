package org.layerloom.app.task;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.layerloom.engine.text.ReadableException;

/** Failures that disturb nobody's work: one line for a person, the stack trace at level FINE. */
public final class LogLine {

  private LogLine() {}

  /**
   * Warns in one line.
   *
   * @param what a sentence on what was not done, without its full stop
   */
  public static void warn(Logger log, String what, Throwable why) {
    String reason =
        why instanceof ReadableException
            ? why.getMessage()
            : why.getClass().getSimpleName()
                + (why.getMessage() == null ? "" : ": " + why.getMessage());
    log.warning(what + ": " + reason.replaceAll("\\s*\\R\\s*", " ").strip());
    log.log(Level.FINE, what, why);
  }
}
