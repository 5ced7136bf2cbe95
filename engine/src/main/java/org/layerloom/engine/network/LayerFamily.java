package org.layerloom.engine.network;

import java.util.Locale;

/** What a layer is for; families share a colour and a place in the palette. */
public enum LayerFamily {
  IO,
  CORE,
  CONVOLUTION,
  SEQUENCE,
  ATTENTION,
  NORMALISATION,
  MERGE;

  /** The name in style sheets and text bundles. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
