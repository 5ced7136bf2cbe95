package org.layerloom.engine.data;

/** Rows of numbers held as they are. */
final class TableSamples implements Samples {

  private final float[][] inputs;
  private final float[][] targets;

  TableSamples(float[][] inputs, float[][] targets) {
    this.inputs = inputs;
    this.targets = targets;
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
}
