package org.layerloom.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Samples and their targets in native memory, ready for a training step. */
public final class PreparedBatch {

  private final INDArray inputs;
  private final INDArray targets;
  private final int size;

  PreparedBatch(INDArray inputs, INDArray targets, int size) {
    this.inputs = inputs;
    this.targets = targets;
    this.size = size;
  }

  INDArray inputs() {
    return inputs;
  }

  INDArray targets() {
    return targets;
  }

  /** How many samples it holds. */
  public int size() {
    return size;
  }
}
