package org.layerloom.engine.data;

import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;

/** Data that cannot be found or are not what they should be. */
public final class DataFormatException extends ReadableException {

  public DataFormatException(Message readable) {
    super(readable);
  }

  public DataFormatException(Message readable, Throwable cause) {
    super(readable, cause);
  }
}
