package org.layerloom.engine.data;

/** Rows of numbers held as they are. */
final class TableSamples implements Samples {

  private final float[][] inputs;
  private final float[][] targets;
  private final int[] steps;

  TableSamples(float[][] inputs, float[][] targets) {
    this(inputs, targets, null);
  }

  /**
   * Sequences of different length.
   *
   * @param steps how many steps of each are there; null where all are
   */
  TableSamples(float[][] inputs, float[][] targets, int[] steps) {
    this.inputs = inputs;
    this.targets = targets;
    this.steps = steps;
  }

  @Override
  public int size() {
    return inputs.length;
  }

  @Override
  public int inputLength() {
    return inputs[0].length;
  }

  @Override
  public int targetLength() {
    return targets[0].length;
  }

  @Override
  public void copyInput(int index, float[] into, int at) {
    System.arraycopy(inputs[index], 0, into, at, inputs[index].length);
  }

  @Override
  public void copyTarget(int index, float[] into, int at) {
    System.arraycopy(targets[index], 0, into, at, targets[index].length);
  }

  @Override
  public int steps(int index) {
    return steps == null ? ALL_STEPS : steps[index];
  }
}
