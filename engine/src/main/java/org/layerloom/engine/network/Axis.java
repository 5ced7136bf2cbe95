package org.layerloom.engine.network;

/** What one dimension of a tensor counts. The batch dimension is never written. */
public enum Axis {
  FEATURE,
  CHANNEL,
  DEPTH,
  HEIGHT,
  WIDTH,
  TIME
}
