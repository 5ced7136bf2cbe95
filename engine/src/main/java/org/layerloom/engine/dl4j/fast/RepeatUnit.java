package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;

/**
 * The same numbers at each of several steps: {@code [features]} becomes {@code [time, features]}.
 */
final class RepeatUnit extends Unit {

  private final int times;
  private final Lengths lengths;

  RepeatUnit(int times, Unit source) {
    super(new int[] {times, source.width()}, source);
    this.times = times;
    this.lengths = source.lengths().ofNewSteps();
  }

  @Override
  Lengths lengths() {
    return lengths;
  }

  @Override
  void forward(int batch, boolean training) {
    int features = source().width();
    for (int row = 0; row < batch * times; row++) {
      System.arraycopy(
          source().outputs(), row / times * features, outputs(), row * features, features);
    }
  }

  @Override
  void backward(int batch) {
    if (!source().learns()) {
      return;
    }
    int features = source().width();
    float[] share = source().shareOf(batch);
    Arrays.fill(share, 0, batch * features, 0);
    for (int row = 0; row < batch * times; row++) {
      Loop.add(share, row / times * features, gradient(batch), row * features, features);
    }
    source().share(batch);
  }
}
