package org.layerloom.engine.text;

import java.util.List;

/**
 * One sentence for a person, not yet in any language: the key of a text and the values it speaks
 * of. Values may be numbers, strings, or messages themselves.
 */
public record Message(String key, List<Object> values) {

  public Message {
    values = List.copyOf(values);
  }

  public static Message of(String key, Object... values) {
    return new Message(key, List.of(values));
  }

  /** The sentence in English, for logs, exceptions and the command line. */
  @Override
  public String toString() {
    return Texts.ENGLISH.format(this);
  }
}
