package org.layerloom.app.attention;

import java.util.concurrent.CompletionException;
import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;

/** What to tell a person of something that went wrong in the background. */
final class Failure {

  private Failure() {}

  static Message words(Throwable failed) {
    Throwable cause =
        failed instanceof CompletionException && failed.getCause() != null
            ? failed.getCause()
            : failed;
    return cause instanceof ReadableException readable
        ? readable.readable()
        : Message.of("attention.failed", String.valueOf(cause.getMessage()));
  }
}
