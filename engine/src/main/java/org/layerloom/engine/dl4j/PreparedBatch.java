package org.layerloom.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Samples and their targets in native memory, ready for a training step. */
public final class PreparedBatch {

  private final INDArray inputs;
  private final INDArray targets;
  private final INDArray mask;
  private final int[] judgedSteps;
  private final int[] steps;

  /**
   * A batch.
   *
   * @param targets a row for each answer that is judged
   * @param mask {@code [batch, time]}, 1 for steps that are there; null where all are
   * @param judgedSteps which of all steps are judged, {@code sample · time + step}; null where all
   *     that are there are
   * @param steps how many steps of each sample are there; null where all are
   */
  PreparedBatch(INDArray inputs, INDArray targets, INDArray mask, int[] judgedSteps, int[] steps) {
    this.inputs = inputs;
    this.targets = targets;
    this.mask = mask;
    this.judgedSteps = judgedSteps;
    this.steps = steps;
  }

  INDArray inputs() {
    return inputs;
  }

  INDArray targets() {
    return targets;
  }

  INDArray mask() {
    return mask;
  }

  int[] steps() {
    return steps;
  }

  int[] judgedSteps() {
    return judgedSteps;
  }

  /** How many samples it holds. */
  public int size() {
    return (int) inputs.size(0);
  }

  /**
   * How many answers are judged: one for each sample, or for each step that is there and has
   * something to predict.
   */
  public int judged() {
    return judgedSteps == null ? (int) targets.size(0) : judgedSteps.length;
  }
}
