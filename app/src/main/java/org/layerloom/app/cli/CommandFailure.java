package org.layerloom.app.cli;

/** A command cannot do what it was asked; the sentence says why and what to do. */
final class CommandFailure extends RuntimeException {

  private final String key;
  private final transient Object[] values;

  CommandFailure(String key, Object... values) {
    this(null, key, values);
  }

  CommandFailure(Throwable cause, String key, Object... values) {
    super(key, cause);
    this.key = key;
    this.values = values;
  }

  String in(CliTexts texts) {
    return texts.get(key, values);
  }
}
