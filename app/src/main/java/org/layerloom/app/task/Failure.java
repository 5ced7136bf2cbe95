package org.layerloom.app.task;

import java.util.concurrent.CompletionException;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;

/** What to tell a person of something that went wrong in the background. */
public final class Failure {

  private Failure() {}

  /** What failed, without what a future wraps around it. */
  public static Throwable cause(Throwable failed) {
    return failed instanceof CompletionException && failed.getCause() != null
        ? failed.getCause()
        : failed;
  }

  /**
   * The sentence for a person.
   *
   * @param otherwise the key of the sentence where nobody has written one; it gets the failure's
   *     own words
   */
  public static Message words(Throwable failed, String otherwise) {
    Throwable cause = cause(failed);
    return cause instanceof ReadableException readable
        ? readable.readable()
        : Message.of(otherwise, String.valueOf(cause.getMessage()));
  }
}
