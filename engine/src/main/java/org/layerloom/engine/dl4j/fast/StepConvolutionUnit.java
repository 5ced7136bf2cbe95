package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;

/**
 * A convolution along steps, {@code [time, features]} to {@code [places, filters]}: what lies under
 * the window at each place becomes a row, so that one matrix product gives all places of many
 * samples. Places that are not there are zero.
 */
final class StepConvolutionUnit extends Unit {

  /** So many numbers of rows are kept for the way back; of a larger batch they are made again. */
  private static final int KEPT = 1 << 22;

  private final StepWindow window;
  private final int features;
  private final int filters;
  private final int patch;
  private final WeightArray weights;
  private final WeightArray biases;
  private final Activated function;
  private final Lengths lengths;
  private final float[] sums;
  private final double[] totals;
  private final NativeFloats unrolled = new NativeFloats();
  private final NativeFloats products = new NativeFloats();
  private float[] rows = new float[0];

  /**
   * A layer.
   *
   * @param weights {@code [length, features, filters]}
   * @param biases null where it has none
   * @param lengths of what it gives
   */
  StepConvolutionUnit(
      int filters,
      StepWindow window,
      WeightArray weights,
      WeightArray biases,
      Pointwise function,
      Lengths lengths,
      Unit source) {
    super(new int[] {window.places(), filters}, true, source);
    this.window = window;
    this.filters = filters;
    this.features = source.shape()[1];
    this.patch = features * window.length();
    this.weights = weights;
    this.biases = biases;
    this.function = new Activated(function);
    this.lengths = lengths;
    this.sums = new float[filters];
    this.totals = new double[filters];
  }

  @Override
  Lengths lengths() {
    return lengths;
  }

  /** Samples whose rows are at hand together. */
  private int atOnce(int batch) {
    return Math.max(1, Math.min(batch, KEPT / (window.places() * patch)));
  }

  @Override
  void forward(int batch, boolean training) {
    int count = atOnce(batch);
    unrolled.atLeast(count * window.places() * patch);
    products.atLeast(count * width());
    float[] b = biases == null ? null : biases.values();
    for (int first = 0; first < batch; first += count) {
      int samples = Math.min(count, batch - first);
      unroll(first, samples);
      Gemm.product(
          unrolled.pointer(),
          weights.pointer(),
          products.pointer(),
          samples * window.places(),
          filters,
          patch,
          0);
      products.read(0, outputs(), first * width(), samples * width());
    }
    for (int at = 0; b != null && at < batch * width(); at += filters) {
      Loop.add(outputs(), at, b, 0, filters);
    }
    function.apply(outputs(), 0, batch * width(), batch * width());
    clearPadding(outputs(), batch);
  }

  private void unroll(int first, int samples) {
    rows = atLeast(rows, samples * window.places() * patch);
    float[] x = source().outputs();
    int to = 0;
    for (int n = first; n < first + samples; n++) {
      for (int place = 0; place < window.places(); place++) {
        for (int k = 0; k < window.length(); k++) {
          int step = window.step(place, k);
          if (step >= 0 && step < window.time()) {
            System.arraycopy(x, (n * window.time() + step) * features, rows, to, features);
          } else {
            Arrays.fill(rows, to, to + features, 0);
          }
          to += features;
        }
      }
    }
    unrolled.write(0, rows, 0, to);
  }

  private void clearPadding(float[] values, int batch) {
    for (int n = 0; !lengths.all() && n < batch; n++) {
      int end = lengths.of(n, window.places());
      Arrays.fill(values, n * width() + end * filters, (n + 1) * width(), 0);
    }
  }

  @Override
  void backward(int batch) {
    float[] gradient = gradient(batch);
    function.derive(gradient, outputs(), batch * width());
    clearPadding(gradient, batch);
    if (biases != null) {
      sumBiases(gradient, batch);
    }
    float[] share = null;
    if (source().learns()) {
      share = source().shareOf(batch);
      Arrays.fill(share, 0, batch * source().width(), 0);
    }
    int count = atOnce(batch);
    for (int first = 0; first < batch; first += count) {
      int samples = Math.min(count, batch - first);
      int places = samples * window.places();
      if (count < batch) {
        unroll(first, samples);
      }
      products.write(0, gradient, first * width(), samples * width());
      Gemm.turnedBy(
          unrolled.pointer(),
          products.pointer(),
          weights.gradientPointer(),
          patch,
          filters,
          places,
          first == 0 ? 0 : 1);
      if (share != null) {
        // The rows are not needed any more.
        Gemm.byTurned(
            products.pointer(), weights.pointer(), unrolled.pointer(), places, patch, filters, 0);
        unrolled.read(0, rows, 0, places * patch);
        rollBack(first, samples, share);
      }
    }
    if (share != null) {
      source().share(batch);
    }
  }

  private void sumBiases(float[] gradient, int batch) {
    Arrays.fill(totals, 0);
    for (int n = 0; n < batch; n++) {
      Arrays.fill(sums, 0);
      for (int place = 0; place < window.places(); place++) {
        Loop.add(sums, 0, gradient, n * width() + place * filters, filters);
      }
      for (int f = 0; f < filters; f++) {
        totals[f] += sums[f];
      }
    }
    for (int f = 0; f < filters; f++) {
      sums[f] = (float) totals[f];
    }
    biases.setGradient(sums);
  }

  /** Adds what each row holds back to the steps it came from. */
  private void rollBack(int first, int samples, float[] share) {
    int from = 0;
    for (int n = first; n < first + samples; n++) {
      for (int place = 0; place < window.places(); place++) {
        for (int k = 0; k < window.length(); k++) {
          int step = window.step(place, k);
          if (step >= 0 && step < window.time()) {
            Loop.add(share, (n * window.time() + step) * features, rows, from, features);
          }
          from += features;
        }
      }
    }
  }
}
