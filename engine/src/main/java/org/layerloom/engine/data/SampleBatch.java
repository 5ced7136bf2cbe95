package org.layerloom.engine.data;

import java.util.function.IntUnaryOperator;

/**
 * Some samples side by side, their inputs preprocessed. Arrays may go on behind the last sample.
 *
 * @param inputs {@code [count, inputLength]}, one sample after the other
 * @param targets {@code [count, targetLength]}
 * @param steps how many steps of each sample are there; null where all are
 */
public record SampleBatch(float[] inputs, float[] targets, int[] steps, int count) {

  /**
   * Reads samples into arrays of their own.
   *
   * @param number the number of the i-th sample of the batch
   */
  public static SampleBatch of(
      Samples samples, int count, IntUnaryOperator number, Preprocessing preprocessing) {
    return new BatchReader(samples, preprocessing).read(count, number);
  }
}
