package org.layerloom.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Samples and their targets in native memory, ready for a training step. */
public final class PreparedBatch {

  private final INDArray inputs;
  private final INDArray targets;
  private final INDArray mask;

  /**
   * A batch.
   *
   * @param targets a row for each answer that is judged
   * @param mask {@code [batch, time]}, 1 for steps that are there; null where all are
   */
  PreparedBatch(INDArray inputs, INDArray targets, INDArray mask) {
    this.inputs = inputs;
    this.targets = targets;
    this.mask = mask;
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

  /** How many samples it holds. */
  public int size() {
    return (int) inputs.size(0);
  }

  /** How many answers are judged: one for each sample, or for each step that is there. */
  public int judged() {
    return (int) targets.size(0);
  }
}
