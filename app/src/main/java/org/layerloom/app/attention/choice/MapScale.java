package org.layerloom.app.attention.choice;

/** What the ends of the colour bar stand for. */
public enum MapScale {
  /** The smallest and largest number of this map. */
  HEAD,
  /** Those of all heads of its layer. */
  LAYER,
  /** 0 and 1: maps of different heads can be compared. Weights alone. */
  FIXED,
  /** By powers of ten, from a ten-thousandth to 1. Weights alone. */
  LOG
}
