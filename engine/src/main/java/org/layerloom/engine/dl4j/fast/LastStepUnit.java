package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;

/** The last step that is there: {@code [time, features]} becomes {@code [features]}. */
final class LastStepUnit extends Unit {

  private final int time;

  LastStepUnit(Unit source) {
    super(new int[] {source.shape()[1]}, source);
    this.time = source.shape()[0];
  }

  private int last(int sample) {
    return (sample * time + Math.max(0, lengths().of(sample, time) - 1)) * width();
  }

  @Override
  void forward(int batch, boolean training) {
    for (int n = 0; n < batch; n++) {
      System.arraycopy(source().outputs(), last(n), outputs(), n * width(), width());
    }
  }

  @Override
  void backward(int batch) {
    if (source().learns()) {
      float[] share = source().shareOf(batch);
      Arrays.fill(share, 0, batch * source().width(), 0);
      for (int n = 0; n < batch; n++) {
        System.arraycopy(gradient(batch), n * width(), share, last(n), width());
      }
      source().share(batch);
    }
  }
}
