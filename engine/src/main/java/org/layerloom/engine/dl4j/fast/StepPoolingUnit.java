package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;

/**
 * The mean or the largest number of each feature under a window of steps, {@code [time, features]}
 * to {@code [places, features]}; or of all steps, to {@code [features]}. Steps that are not there
 * count for neither, and a place without any is zero. Of equal numbers the first one is the
 * largest.
 */
final class StepPoolingUnit extends Unit {

  private final StepWindow window;
  private final boolean max;
  private final int features;
  private final Lengths lengths;
  private int[] chosen = new int[0];

  private StepPoolingUnit(
      int[] shape, StepWindow window, boolean max, Lengths lengths, Unit source) {
    super(shape, source);
    this.window = window;
    this.max = max;
    this.features = source.shape()[1];
    this.lengths = lengths;
  }

  /**
   * Of windows.
   *
   * @param lengths of what it gives
   */
  static StepPoolingUnit of(StepWindow window, boolean max, Lengths lengths, Unit source) {
    int[] shape = {window.places(), source.shape()[1]};
    return new StepPoolingUnit(shape, window, max, lengths, source);
  }

  /** Of all steps. */
  static StepPoolingUnit global(boolean max, Unit source) {
    int time = source.shape()[0];
    StepWindow all = new StepWindow(time, time, time, 1, 0, 1);
    return new StepPoolingUnit(
        new int[] {source.shape()[1]}, all, max, source.lengths().ofNewSteps(), source);
  }

  @Override
  Lengths lengths() {
    return lengths;
  }

  @Override
  void forward(int batch, boolean training) {
    chosen = max && chosen.length < batch * width() ? new int[batch * width()] : chosen;
    Arrays.fill(outputs(), 0, batch * width(), 0);
    for (int n = 0; n < batch; n++) {
      int there = source().lengths().of(n, window.time());
      for (int place = 0; place < placesOf(n); place++) {
        int from = (n * window.time() + window.from(place)) * features;
        int end = (n * window.time() + window.to(place, there)) * features;
        int to = (n * window.places() + place) * features;
        if (max) {
          choose(from, end, to);
        } else {
          mean(from, end, to);
        }
      }
    }
  }

  private int placesOf(int sample) {
    return lengths.of(sample, window.places());
  }

  private void choose(int from, int end, int to) {
    float[] in = source().outputs();
    for (int f = 0; f < features && from < end; f++) {
      chosen[to + f] = from + f;
    }
    for (int row = from + features; row < end; row += features) {
      for (int f = 0; f < features; f++) {
        int best = chosen[to + f];
        chosen[to + f] = best + (row + f - best) * PoolingUnit.oneIfLess(in[best], in[row + f]);
      }
    }
    for (int f = 0; f < features && from < end; f++) {
      outputs()[to + f] = in[chosen[to + f]];
    }
  }

  private void mean(int from, int end, int to) {
    float[] in = source().outputs();
    for (int row = from; row < end; row += features) {
      Loop.add(outputs(), to, in, row, features);
    }
    if (from < end) {
      Loop.scale(outputs(), to, outputs(), to, (float) features / (end - from), 0, features);
    }
  }

  @Override
  void backward(int batch) {
    if (!source().learns()) {
      return;
    }
    float[] gradient = gradient(batch);
    float[] share = source().shareOf(batch);
    Arrays.fill(share, 0, batch * source().width(), 0);
    for (int n = 0; n < batch; n++) {
      int there = source().lengths().of(n, window.time());
      for (int place = 0; place < placesOf(n); place++) {
        int from = (n * window.time() + window.from(place)) * features;
        int end = (n * window.time() + window.to(place, there)) * features;
        int to = (n * window.places() + place) * features;
        if (max && from < end) {
          for (int f = 0; f < features; f++) {
            share[chosen[to + f]] += gradient[to + f];
          }
        } else if (from < end) {
          float part = (float) features / (end - from);
          for (int row = from; row < end; row += features) {
            Loop.addScaled(share, row, gradient, to, part, features);
          }
        }
      }
    }
    source().share(batch);
  }
}
