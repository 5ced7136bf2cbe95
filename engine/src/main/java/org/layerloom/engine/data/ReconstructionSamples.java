package org.layerloom.engine.data;

/**
 * The same samples with themselves as their targets, for networks that rebuild what they see. Their
 * classes are still those that the data set labels them with.
 */
final class ReconstructionSamples extends SampleView {

  ReconstructionSamples(Samples samples) {
    super(samples);
  }

  @Override
  public int targetLength() {
    return inputLength();
  }

  @Override
  public void copyTarget(int index, float[] into, int at) {
    copyInput(index, into, at);
  }

  @Override
  public boolean targetIsInput() {
    return true;
  }
}
