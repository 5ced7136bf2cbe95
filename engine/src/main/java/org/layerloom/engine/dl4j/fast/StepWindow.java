package org.layerloom.engine.dl4j.fast;

/**
 * A window that slides along the steps of a sequence.
 *
 * @param length steps under it
 * @param apart how far those lie from each other
 * @param before how many steps it first reaches beyond the start
 */
record StepWindow(int time, int length, int stride, int apart, int before, int places) {

  /** The step under it at a place, which may lie beyond either end. */
  int step(int place, int tap) {
    return place * stride - before + tap * apart;
  }

  /** The first step under it that there is, for windows without holes. */
  int from(int place) {
    return Math.max(0, place * stride - before);
  }

  /** Behind the last of them, where so many steps are there. */
  int to(int place, int there) {
    return Math.min(there, place * stride - before + length);
  }

  /** How many places have one of so many steps under them. */
  int placesWithin(int there) {
    return Math.min(places, Math.max(0, (there + before + stride - 1) / stride));
  }
}
