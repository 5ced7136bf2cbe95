package org.layerloom.engine.data;

/** Samples of another set, seen in another way: what a view does not change is theirs. */
abstract class SampleView implements Samples {

  private final Samples all;

  SampleView(Samples all) {
    this.all = all;
  }

  /** The number that a sample has in the other set. */
  int origin(int index) {
    return index;
  }

  @Override
  public int size() {
    return all.size();
  }

  @Override
  public int inputLength() {
    return all.inputLength();
  }

  @Override
  public int targetLength() {
    return all.targetLength();
  }

  @Override
  public void copyInput(int index, float[] into, int at) {
    all.copyInput(origin(index), into, at);
  }

  @Override
  public void copyTarget(int index, float[] into, int at) {
    all.copyTarget(origin(index), into, at);
  }

  @Override
  public int steps(int index) {
    return all.steps(origin(index));
  }

  @Override
  public boolean targetIsInput() {
    return all.targetIsInput();
  }

  @Override
  public int classOf(int index) {
    return all.classOf(origin(index));
  }
}
