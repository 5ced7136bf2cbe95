package org.layerloom.graph.view;

/** How much a node's state should worry the reader; shown as a badge of its own shape. */
public enum Severity {
  /** No badge. */
  NONE,
  /** Worth knowing. */
  INFO,
  /** Likely not what was meant. */
  WARNING,
  /** Cannot work. */
  ERROR
}
