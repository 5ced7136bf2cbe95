package org.layerloom.engine.json;

import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;

/** JSON that does not say what it should; the message names the place. */
public final class JsonFormatException extends ReadableException {

  public JsonFormatException(Message readable) {
    super(readable);
  }

  public JsonFormatException(Message readable, Throwable cause) {
    super(readable, cause);
  }
}
