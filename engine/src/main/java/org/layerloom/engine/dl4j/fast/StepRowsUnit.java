package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;

/**
 * The steps that are judged, as samples of their own: {@code [batch, time, features]} becomes
 * {@code [steps, features]}.
 */
final class StepRowsUnit extends Unit {

  private final int time;
  private int samples;
  private int[] steps;

  StepRowsUnit(Unit source) {
    super(new int[] {source.shape()[1]}, source);
    this.time = source.shape()[0];
  }

  @Override
  int rows(int batch) {
    samples = batch;
    steps = lengths().judged(batch, time);
    return steps.length;
  }

  @Override
  void forward(int rows, boolean training) {
    for (int i = 0; i < rows; i++) {
      System.arraycopy(source().outputs(), steps[i] * width(), outputs(), i * width(), width());
    }
  }

  @Override
  void backward(int rows) {
    if (source().learns()) {
      float[] share = source().shareOf(samples);
      Arrays.fill(share, 0, samples * source().width(), 0);
      for (int i = 0; i < rows; i++) {
        System.arraycopy(gradient(rows), i * width(), share, steps[i] * width(), width());
      }
      source().share(samples);
    }
  }
}
