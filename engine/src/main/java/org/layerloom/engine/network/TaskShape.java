package org.layerloom.engine.network;

/**
 * What the data ask of a network.
 *
 * @param sample the shape of one sample
 * @param outputs the number of classes, or of values to predict
 * @param classes whether the outputs are classes
 * @param perStep whether each step of a sequence is to be answered
 * @param tellsNextStep whether the answer of each step is what stands at the next one
 */
public record TaskShape(
    TensorShape sample, int outputs, boolean classes, boolean perStep, boolean tellsNextStep) {

  /** Answers that stand nowhere in the sample. */
  public TaskShape(TensorShape sample, int outputs, boolean classes, boolean perStep) {
    this(sample, outputs, classes, perStep, false);
  }

  /** One answer for each sample. */
  public TaskShape(TensorShape sample, int outputs, boolean classes) {
    this(sample, outputs, classes, false);
  }
}
