package org.layerloom.app.cli;

import java.util.Locale;

/** Whether light and dark of an image are swapped. */
enum Invert {
  /** Where the edge of the image is light. */
  AUTO,
  YES,
  NO;

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
