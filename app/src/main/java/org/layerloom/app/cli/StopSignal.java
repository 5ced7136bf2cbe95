package org.layerloom.app.cli;

/** Tells that the person wants a command to end. */
@FunctionalInterface
interface StopSignal {

  /**
   * Watches for the signal.
   *
   * @param stop runs at most once, on another thread; returns at once
   * @return call it when the command has finished its work; until then the process is kept alive
   */
  Runnable onStop(Runnable stop);
}
