package org.layerloom.graph.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The colours of frames, told apart with any colour vision (after Okabe and Ito, "Color Universal
 * Design", 2008). What they look like is up to the style sheet.
 */
public enum FrameColour {
  BLUE,
  ORANGE,
  GREEN,
  PURPLE,
  YELLOW,
  GREY;

  /** The name in files, style classes and keys of texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The colour of this key. */
  public static Optional<FrameColour> ofKey(String key) {
    return Arrays.stream(values()).filter(colour -> colour.key().equals(key)).findFirst();
  }
}
