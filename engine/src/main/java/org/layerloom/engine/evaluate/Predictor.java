package org.layerloom.engine.evaluate;

/** A network that answers. Only the thread that owns the network may ask. */
public interface Predictor {

  /** Numbers of one sample's input. */
  int inputLength();

  /** Numbers of one sample's output. */
  int outputLength();

  /**
   * Answers for several samples at once.
   *
   * @param inputs preprocessed, {@code [count, inputLength]}, one sample after the other
   * @return {@code [count, outputLength]}, one sample after the other
   */
  float[] predict(float[] inputs, int count);
}
