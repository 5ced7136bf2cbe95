package org.layerloom.engine.network;

/**
 * What the data ask of a network.
 *
 * @param sample the shape of one sample
 * @param outputs the number of classes, or of values to predict
 * @param classes whether the outputs are classes
 * @param perStep whether each step of a sequence is to be answered
 */
public record TaskShape(TensorShape sample, int outputs, boolean classes, boolean perStep) {

  /** One answer for each sample. */
  public TaskShape(TensorShape sample, int outputs, boolean classes) {
    this(sample, outputs, classes, false);
  }
}
