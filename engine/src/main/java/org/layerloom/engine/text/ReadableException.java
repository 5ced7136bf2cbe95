package org.layerloom.engine.text;

/**
 * Something that a person can understand and mend: its message says what, where and what to do.
 * Whoever shows it shows the message alone, never the stack trace.
 */
public class ReadableException extends RuntimeException {

  private final transient Message readable;

  public ReadableException(Message readable) {
    this(readable, null);
  }

  public ReadableException(Message readable, Throwable cause) {
    super(readable.toString(), cause);
    this.readable = readable;
  }

  /** The sentence, to be put into the person's language. */
  public Message readable() {
    return readable;
  }
}
