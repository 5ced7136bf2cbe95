package org.layerloom.engine.evaluate;

/** A network that answers. Only the thread that owns the network may ask. */
public interface Predictor {

  /** Numbers of one sample's input. */
  int inputLength();

  /** Numbers of one sample's output. */
  int outputLength();

  /** Numbers of one answer: those of a step where each step is answered, else of a sample. */
  default int answerLength() {
    return outputLength();
  }

  /**
   * Answers for several samples at once.
   *
   * @param inputs preprocessed, {@code [count, inputLength]}, one sample after the other
   * @return {@code [count, outputLength]}, one sample after the other
   */
  default float[] predict(float[] inputs, int count) {
    return predict(inputs, null, count);
  }

  /**
   * The same for sequences of different length.
   *
   * @param steps how many steps of each sample are there; null where all are
   * @return answers of padded steps are zero
   */
  float[] predict(float[] inputs, int[] steps, int count);

  /**
   * What layers add to the loss themselves, beside what the Output layer judges: the divergence of
   * a variational autoencoder.
   *
   * @return the mean over the samples that were answered last
   */
  double ownLoss();
}
