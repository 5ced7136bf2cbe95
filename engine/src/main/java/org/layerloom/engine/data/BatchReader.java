package org.layerloom.engine.data;

import java.util.function.IntUnaryOperator;

/**
 * Reads batches one after the other into the same arrays: a batch holds its numbers until the next
 * one is read. For one thread.
 */
public final class BatchReader {

  private final Samples samples;
  private final Preprocessing preprocessing;
  private float[] inputs = {};
  private float[] targets = {};
  private int[] steps = {};

  public BatchReader(Samples samples, Preprocessing preprocessing) {
    this.samples = samples;
    this.preprocessing = preprocessing;
  }

  /**
   * Reads samples.
   *
   * @param number the number of the i-th sample of the batch
   * @return a batch whose arrays are longer than its samples where an earlier batch held more
   */
  public SampleBatch read(int count, IntUnaryOperator number) {
    int ofInput = samples.inputLength();
    int ofTarget = samples.targetLength();
    if (steps.length < count) {
      inputs = new float[count * ofInput];
      targets = new float[count * ofTarget];
      steps = new int[count];
    }
    boolean padded = false;
    for (int i = 0; i < count; i++) {
      int sample = number.applyAsInt(i);
      samples.copyInput(sample, inputs, i * ofInput);
      samples.copyTarget(sample, targets, i * ofTarget);
      steps[i] = samples.steps(sample);
      padded |= steps[i] != Samples.ALL_STEPS;
    }
    preprocessing.applyToEach(inputs, ofInput, count);
    if (samples.targetIsInput()) {
      // What is to be rebuilt is what the network sees, not the raw bytes.
      System.arraycopy(inputs, 0, targets, 0, count * ofInput);
    }
    return new SampleBatch(inputs, targets, padded ? steps : null, count);
  }
}
