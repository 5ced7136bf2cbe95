package org.layerloom.engine.data;

/**
 * Samples with their targets, numbered from 0. Reading is safe from any thread.
 *
 * <p>A target is a vector: the value or values to predict, or one-hot for classes.
 */
public interface Samples {

  /** What {@link #steps} says of a sample without padding. */
  int ALL_STEPS = Integer.MAX_VALUE;

  int size();

  /** Numbers of one sample's input. */
  int inputLength();

  /** Numbers of one sample's target. */
  int targetLength();

  /**
   * Writes the input of a sample, all of its numbers in the order of its shape, into {@code into}
   * from {@code at}, where those of another sample may lie.
   */
  void copyInput(int index, float[] into, int at);

  /**
   * Writes the target of a sample, all of its numbers, likewise. Where each step of a sequence has
   * a target, a step for which there is nothing to predict has {@link Float#NaN} throughout, and is
   * not judged.
   */
  void copyTarget(int index, float[] into, int at);

  /** How many of the first steps of a sequence are there; what follows is padding. */
  default int steps(int index) {
    return ALL_STEPS;
  }

  /** Whether the targets are the inputs themselves, to be preprocessed as they are. */
  default boolean targetIsInput() {
    return false;
  }

  /**
   * The class of a sample: the place of the largest number of its target. Samples whose targets are
   * their inputs keep the classes that they were labelled with.
   */
  default int classOf(int index) {
    float[] target = new float[targetLength()];
    copyTarget(index, target, 0);
    int best = 0;
    for (int i = 1; i < target.length; i++) {
      if (target[i] > target[best]) {
        best = i;
      }
    }
    return best;
  }
}
