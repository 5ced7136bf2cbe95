package org.layerloom.engine.parameter;

import org.layerloom.engine.text.Message;
import org.layerloom.engine.text.ReadableException;

/** A value that a parameter does not allow. */
public final class InvalidParameterException extends ReadableException {

  public InvalidParameterException(Message readable) {
    super(readable);
  }
}
