package org.layerloom.engine.dl4j.fast;

/** How many of the first steps of each sample of a batch are there. */
final class Lengths {

  private int[] lengths;

  /**
   * The next batch.
   *
   * @param ofSamples null where all steps are there
   */
  void set(int[] ofSamples) {
    lengths = ofSamples;
  }

  boolean all() {
    return lengths == null;
  }

  int of(int sample, int time) {
    return lengths == null ? time : Math.min(time, lengths[sample]);
  }
}
