package org.layerloom.engine.data;

/** The same samples with themselves as their targets, for networks that rebuild what they see. */
final class ReconstructionSamples implements Samples {

  private final Samples samples;

  ReconstructionSamples(Samples samples) {
    this.samples = samples;
  }

  @Override
  public int size() {
    return samples.size();
  }

  @Override
  public int inputLength() {
    return samples.inputLength();
  }

  @Override
  public int targetLength() {
    return samples.inputLength();
  }

  @Override
  public void copyInput(int index, float[] into, int at) {
    samples.copyInput(index, into, at);
  }

  @Override
  public void copyTarget(int index, float[] into, int at) {
    samples.copyInput(index, into, at);
  }

  /** As the data set labels it, though that is not what is learnt. */
  @Override
  public int classOf(int index) {
    return samples.classOf(index);
  }

  @Override
  public boolean targetIsInput() {
    return true;
  }

  @Override
  public int steps(int index) {
    return samples.steps(index);
  }
}
