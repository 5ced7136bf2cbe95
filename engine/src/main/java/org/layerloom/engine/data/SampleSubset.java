package org.layerloom.engine.data;

import java.util.stream.IntStream;

/** Some of the samples of another set, in a given order. */
public final class SampleSubset implements Samples {

  private final Samples all;
  private final int[] chosen;

  public SampleSubset(Samples all, int[] chosen) {
    this.all = all;
    this.chosen = chosen.clone();
  }

  /** The first {@code limit} samples, or all where there are fewer. */
  public static Samples first(Samples all, int limit) {
    return limit >= all.size() ? all : new SampleSubset(all, IntStream.range(0, limit).toArray());
  }

  /** {@code limit} samples at equal distances, or all where there are fewer. */
  public static Samples spread(Samples all, int limit) {
    return limit >= all.size()
        ? all
        : new SampleSubset(
            all,
            IntStream.range(0, limit).map(i -> (int) ((long) i * all.size() / limit)).toArray());
  }

  @Override
  public int size() {
    return chosen.length;
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
    all.copyInput(chosen[index], into, at);
  }

  @Override
  public void copyTarget(int index, float[] into, int at) {
    all.copyTarget(chosen[index], into, at);
  }

  @Override
  public int steps(int index) {
    return all.steps(chosen[index]);
  }

  @Override
  public boolean targetIsInput() {
    return all.targetIsInput();
  }

  @Override
  public int classOf(int index) {
    return all.classOf(chosen[index]);
  }
}
