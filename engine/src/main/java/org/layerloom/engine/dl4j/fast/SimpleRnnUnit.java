package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;

/**
 * DL4J's simple recurrent layer (Elman 1990) over {@code [time, features]}: {@code h[t] = f(W x[t]
 * + R h[t−1] + b)}. Inside, a step is {@code [units, batch]}.
 */
final class SimpleRnnUnit extends Unit {

  private final int time;
  private final int features;
  private final int units;
  private final WeightArray weights;
  private final WeightArray recurrent;
  private final WeightArray biases;
  private final Pointwise function;
  private final StepColumns inputs;
  private final NativeFloats states = new NativeFloats();
  private final NativeFloats sums = new NativeFloats();
  private final NativeFloats back = new NativeFloats();
  private final float[] byBias;
  private float[] given = new float[0];
  private float[] state = new float[0];
  private float[] spread = new float[0];
  private float[] bySum = new float[0];
  private float[] kept = new float[0];

  /**
   * A layer.
   *
   * @param weights {@code [units, features]}, recurrent {@code [units, units]}
   * @param function whose derivative follows from what it gave
   */
  SimpleRnnUnit(
      int units,
      WeightArray weights,
      WeightArray recurrent,
      WeightArray biases,
      Pointwise function,
      Unit source) {
    super(new int[] {source.shape()[0], units}, true, source);
    this.units = units;
    this.time = source.shape()[0];
    this.features = source.shape()[1];
    this.weights = weights;
    this.recurrent = recurrent;
    this.biases = biases;
    this.function = function;
    this.inputs = new StepColumns(time, features);
    this.byBias = new float[units];
  }

  @Override
  void forward(int batch, boolean training) {
    int one = units * batch;
    given = atLeast(given, time * one);
    state = atLeast(state, one);
    spread = atLeast(spread, one);
    states.atLeast((time + 1) * one);
    sums.atLeast(one);
    float[] b = biases.values();
    for (int u = 0; u < units; u++) {
      Arrays.fill(spread, u * batch, (u + 1) * batch, b[u]);
    }
    inputs.take(source().outputs(), batch);
    Arrays.fill(state, 0, one, 0);
    states.write(0, state, 0, one);
    for (int t = 0; t < time; t++) {
      sums.write(0, spread, 0, one);
      Gemm.product(
          weights.pointer(), inputs.step(t, batch), sums.pointer(), units, batch, features, 1);
      Gemm.product(
          recurrent.pointer(),
          states.pointer().getPointer((long) t * one),
          sums.pointer(),
          units,
          batch,
          units,
          1);
      sums.read(0, given, t * one, one);
      function.apply(given, t * one, (t + 1) * one);
      System.arraycopy(given, t * one, state, 0, one);
      clearPadding(t, batch, state);
      states.write((t + 1) * one, state, 0, one);
      StepColumns.scatter(state, outputs(), t, time, units, batch);
    }
  }

  /** Behind a sequence's end everything is zero. */
  private void clearPadding(int t, int batch, float[] values) {
    for (int n = 0; !lengths().all() && n < batch; n++) {
      for (int u = 0; t >= lengths().of(n, time) && u < units; u++) {
        values[u * batch + n] = 0;
      }
    }
  }

  @Override
  void backward(int batch) {
    int one = units * batch;
    float[] upstream = gradient(batch);
    float[] share = source().learns() ? source().shareOf(batch) : null;
    bySum = atLeast(bySum, one);
    kept = atLeast(kept, one);
    Arrays.fill(bySum, 0, one, 0);
    Arrays.fill(byBias, 0);
    back.atLeast(Math.max(units, features) * batch);
    for (int t = time - 1; t >= 0; t--) {
      StepColumns.addGathered(bySum, upstream, t, time, units, batch);
      clearPadding(t, batch, bySum);
      System.arraycopy(given, t * one, kept, 0, one);
      function.derive(bySum, kept, one);
      for (int u = 0; u < units; u++) {
        byBias[u] += (float) Loop.sum(bySum, u * batch, batch);
      }
      sums.write(0, bySum, 0, one);
      float keep = t == time - 1 ? 0 : 1;
      Gemm.byTurned(
          sums.pointer(),
          inputs.step(t, batch),
          weights.gradientPointer(),
          units,
          features,
          batch,
          keep);
      Gemm.byTurned(
          sums.pointer(),
          states.pointer().getPointer((long) t * one),
          recurrent.gradientPointer(),
          units,
          units,
          batch,
          keep);
      if (share != null) {
        Gemm.turnedBy(weights.pointer(), sums.pointer(), back.pointer(), features, batch, units, 0);
        inputs.giveBack(back, share, t, batch);
      }
      Gemm.turnedBy(recurrent.pointer(), sums.pointer(), back.pointer(), units, batch, units, 0);
      back.read(0, bySum, 0, one);
    }
    biases.setGradient(byBias);
    if (share != null) {
      source().share(batch);
    }
  }
}
