package org.layerloom.engine.train;

/** Where a training stands. */
public enum TrainingState {
  /** Reading data, compiling, choosing threads. */
  PREPARING,
  RUNNING,
  PAUSED,
  /** Judging on the test samples. */
  TESTING,
  FINISHED,
  /** Ended early by the user; the weights so far are kept. */
  STOPPED,
  /** The loss was no longer a number; the last good weights are kept. */
  DIVERGED,
  /** Could not go on. */
  FAILED;

  public boolean isOver() {
    return this == FINISHED || this == STOPPED || this == DIVERGED || this == FAILED;
  }
}
