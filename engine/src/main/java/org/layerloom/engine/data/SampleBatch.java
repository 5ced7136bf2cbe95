package org.layerloom.engine.data;

import java.util.function.IntUnaryOperator;

/**
 * Some samples side by side, their inputs preprocessed.
 *
 * @param inputs {@code [count, inputLength]}, one sample after the other
 * @param targets {@code [count, targetLength]}
 * @param steps how many steps of each sample are there; null where all are
 */
public record SampleBatch(float[] inputs, float[] targets, int[] steps, int count) {

  /**
   * Reads samples.
   *
   * @param number the number of the i-th sample of the batch
   */
  public static SampleBatch of(
      Samples samples, int count, IntUnaryOperator number, Preprocessing preprocessing) {
    int inputs = samples.inputLength();
    int targets = samples.targetLength();
    float[] x = new float[count * inputs];
    float[] y = new float[count * targets];
    int[] steps = new int[count];
    boolean padded = false;
    for (int i = 0; i < count; i++) {
      int sample = number.applyAsInt(i);
      samples.copyInput(sample, x, i * inputs);
      samples.copyTarget(sample, y, i * targets);
      steps[i] = samples.steps(sample);
      padded |= steps[i] != Samples.ALL_STEPS;
    }
    preprocessing.applyToEach(x, inputs, count);
    // What is to be rebuilt is what the network sees, not the raw bytes.
    return new SampleBatch(
        x, samples.targetIsInput() ? x.clone() : y, padded ? steps : null, count);
  }
}
