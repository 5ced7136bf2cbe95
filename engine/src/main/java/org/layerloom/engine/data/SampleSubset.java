package org.layerloom.engine.data;

import java.util.stream.IntStream;

/** Some of the samples of another set, in a given order. */
public final class SampleSubset extends SampleView {

  private final int[] chosen;

  public SampleSubset(Samples all, int[] chosen) {
    super(all);
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
  int origin(int index) {
    return chosen[index];
  }

  @Override
  public int size() {
    return chosen.length;
  }
}
