package org.layerloom.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Samples and their targets in native memory, ready for a training step. That memory may be lent:
 * then the batch is of use until it is given back.
 */
public final class PreparedBatch {

  private final INDArray inputs;
  private final INDArray targets;
  private final INDArray mask;
  private final int[] judgedSteps;
  private final int[] steps;
  private final int size;
  private final int judged;
  private volatile boolean givenBack;

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
    this.size = (int) inputs.size(0);
    this.judged = judgedSteps == null ? (int) targets.size(0) : judgedSteps.length;
  }

  INDArray inputs() {
    return held(inputs);
  }

  INDArray targets() {
    return held(targets);
  }

  INDArray mask() {
    return held(mask);
  }

  private INDArray held(INDArray array) {
    if (givenBack) {
      throw new IllegalStateException("the batch was given back: its memory holds another one");
    }
    return array;
  }

  /** From now on its memory belongs to another batch. */
  void giveBack() {
    givenBack = true;
  }

  int[] steps() {
    return steps;
  }

  int[] judgedSteps() {
    return judgedSteps;
  }

  /** How many samples it holds. */
  public int size() {
    return size;
  }

  /**
   * How many answers are judged: one for each sample, or for each step that is there and has
   * something to predict.
   */
  public int judged() {
    return judged;
  }
}
