package org.layerloom.app.attention.choice;

/** How far a head's numbers have come when they are shown. */
public enum MapStage {
  /** {@code q · k}. */
  SCORE,
  /** {@code q · k / (√d · temperature)}. */
  SCALED,
  /** The same, without the keys that a query may not see. */
  MASKED,
  /** The weights: the softmax of what is left. */
  SOFTMAX;

  /** Whether its numbers may be negative. */
  public boolean isSigned() {
    return this != SOFTMAX;
  }
}
