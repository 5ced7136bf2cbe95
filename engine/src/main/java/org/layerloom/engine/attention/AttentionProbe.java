package org.layerloom.engine.attention;

import org.layerloom.engine.evaluate.Predictor;

/** A network whose heads can be looked at, and changed for a question. Belongs to one thread. */
public interface AttentionProbe extends Predictor {

  /**
   * What the heads do with one sample.
   *
   * @param input preprocessed, of {@link #inputLength} numbers
   * @param steps how many of its first steps are there
   */
  AttentionReading read(float[] input, int steps, Intervention change);

  /** As {@link #predict(float[], int[], int)}, with heads changed. */
  float[] predict(float[] inputs, int[] steps, int count, Intervention change);

  /** An independent network with the same weights, for another thread. */
  AttentionProbe copy();
}
