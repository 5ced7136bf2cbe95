package org.layerloom.engine.network;

import java.util.Locale;

/** What one dimension of a tensor counts. The batch dimension is never written. */
public enum Axis {
  FEATURE,
  CHANNEL,
  DEPTH,
  HEIGHT,
  WIDTH,
  TIME;

  /** The name in text bundles. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
