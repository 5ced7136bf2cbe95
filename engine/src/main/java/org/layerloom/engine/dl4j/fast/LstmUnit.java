package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;

/**
 * DL4J's LSTM (Hochreiter, Schmidhuber 1997; without peepholes) over {@code [time, features]}. Of
 * the four gates the first is what may enter, a tanh; then come forget, output and input gate,
 * sigmoids:
 *
 * <p>{@code c[t] = f c[t−1] + i a, h[t] = o tanh(c[t])}
 *
 * <p>Inside, a step is {@code [units, batch]}, so that each gate is one long row of numbers.
 */
final class LstmUnit extends Unit {

  private final int time;
  private final int features;
  private final int units;
  private final WeightArray weights;
  private final WeightArray recurrent;
  private final WeightArray biases;
  private final StepColumns inputs;
  private final NativeFloats states = new NativeFloats();
  private final NativeFloats sums = new NativeFloats();
  private final NativeFloats back = new NativeFloats();
  private final float[] byBias;
  private float[] gates = new float[0];
  private float[] cells = new float[0];
  private float[] squashed = new float[0];
  private float[] state = new float[0];
  private float[] spread = new float[0];
  private float[] byCell = new float[0];
  private float[] bySum = new float[0];

  /**
   * A layer.
   *
   * @param weights {@code [4 units, features]}, recurrent {@code [4 units, units]}
   */
  LstmUnit(int units, WeightArray weights, WeightArray recurrent, WeightArray biases, Unit source) {
    super(new int[] {source.shape()[0], units}, true, source);
    this.units = units;
    this.time = source.shape()[0];
    this.features = source.shape()[1];
    this.weights = weights;
    this.recurrent = recurrent;
    this.biases = biases;
    this.inputs = new StepColumns(time, features);
    this.byBias = new float[4 * units];
  }

  @Override
  void forward(int batch, boolean training) {
    int one = units * batch;
    gates = atLeast(gates, time * 4 * one);
    cells = atLeast(cells, (time + 1) * one);
    squashed = atLeast(squashed, time * one);
    state = atLeast(state, one);
    states.atLeast((time + 1) * one);
    sums.atLeast(4 * one);
    spreadBiases(batch);
    inputs.take(source().outputs(), batch);
    Arrays.fill(state, 0, one, 0);
    Arrays.fill(cells, 0, one, 0);
    states.write(0, state, 0, one);
    for (int t = 0; t < time; t++) {
      sums.write(0, spread, 0, 4 * one);
      Gemm.product(
          weights.pointer(), inputs.step(t, batch), sums.pointer(), 4 * units, batch, features, 1);
      Gemm.product(
          recurrent.pointer(),
          states.pointer().getPointer(t * one),
          sums.pointer(),
          4 * units,
          batch,
          units,
          1);
      sums.read(0, gates, t * 4 * one, 4 * one);
      step(t, one);
      clearPadding(t, batch, state, 0);
      clearPadding(t, batch, cells, (t + 1) * one);
      states.write((t + 1) * one, state, 0, one);
      StepColumns.scatter(state, outputs(), t, time, units, batch);
    }
  }

  private void spreadBiases(int batch) {
    spread = atLeast(spread, 4 * units * batch);
    float[] b = biases.values();
    for (int i = 0; i < b.length; i++) {
      Arrays.fill(spread, i * batch, (i + 1) * batch, b[i]);
    }
  }

  private void step(int t, int one) {
    int a = t * 4 * one;
    Exponential.tanh(gates, a, a + one);
    Exponential.sigmoid(gates, a + one, a + 4 * one);
    nextCells(t, one);
    System.arraycopy(cells, (t + 1) * one, squashed, t * one, one);
    Exponential.tanh(squashed, t * one, (t + 1) * one);
    for (int i = 0; i < one; i++) {
      state[i] = gates[a + 2 * one + i] * squashed[t * one + i];
    }
  }

  private void nextCells(int t, int one) {
    int a = t * 4 * one;
    int before = t * one;
    for (int i = 0; i < one; i++) {
      cells[before + one + i] =
          gates[a + one + i] * cells[before + i] + gates[a + 3 * one + i] * gates[a + i];
    }
  }

  /** Behind a sequence's end everything is zero. */
  private void clearPadding(int t, int batch, float[] values, int at) {
    for (int n = 0; !lengths().all() && n < batch; n++) {
      for (int u = 0; t >= lengths().of(n, time) && u < units; u++) {
        values[at + u * batch + n] = 0;
      }
    }
  }

  @Override
  void backward(int batch) {
    int one = units * batch;
    float[] upstream = gradient(batch);
    float[] share = source().learns() ? source().shareOf(batch) : null;
    byCell = atLeast(byCell, one);
    bySum = atLeast(bySum, 4 * one);
    Arrays.fill(byCell, 0, one, 0);
    Arrays.fill(state, 0, one, 0); // From here on the gradient by the state.
    Arrays.fill(byBias, 0);
    back.atLeast(Math.max(units, features) * batch);
    for (int t = time - 1; t >= 0; t--) {
      StepColumns.addGathered(state, upstream, t, time, units, batch);
      clearPadding(t, batch, state, 0);
      clearPadding(t, batch, byCell, 0);
      stepBack(t, one);
      for (int i = 0; i < 4 * units; i++) {
        byBias[i] += (float) Loop.sum(bySum, i * batch, batch);
      }
      sums.write(0, bySum, 0, 4 * one);
      float keep = t == time - 1 ? 0 : 1;
      Gemm.byTurned(
          sums.pointer(),
          inputs.step(t, batch),
          weights.gradientPointer(),
          4 * units,
          features,
          batch,
          keep);
      Gemm.byTurned(
          sums.pointer(),
          states.pointer().getPointer(t * one),
          recurrent.gradientPointer(),
          4 * units,
          units,
          batch,
          keep);
      if (share != null) {
        Gemm.turnedBy(
            weights.pointer(), sums.pointer(), back.pointer(), features, batch, 4 * units, 0);
        inputs.giveBack(back, share, t, batch);
      }
      Gemm.turnedBy(
          recurrent.pointer(), sums.pointer(), back.pointer(), units, batch, 4 * units, 0);
      back.read(0, state, 0, one);
    }
    biases.setGradient(byBias);
    if (share != null) {
      source().share(batch);
    }
  }

  /** From the gradients by h[t] and c[t] to those by the gates' sums and by c[t−1]. */
  private void stepBack(int t, int one) {
    int a = t * 4 * one;
    int before = t * one;
    for (int i = 0; i < one; i++) {
      float o = gates[a + 2 * one + i];
      float tanh = squashed[before + i];
      bySum[2 * one + i] = state[i] * tanh * o * (1 - o);
      byCell[i] += state[i] * o * (1 - tanh * tanh);
    }
    for (int i = 0; i < one; i++) {
      float f = gates[a + one + i];
      bySum[one + i] = byCell[i] * cells[before + i] * f * (1 - f);
    }
    for (int i = 0; i < one; i++) {
      float entering = gates[a + i];
      float in = gates[a + 3 * one + i];
      bySum[i] = byCell[i] * in * (1 - entering * entering);
      bySum[3 * one + i] = byCell[i] * entering * in * (1 - in);
    }
    for (int i = 0; i < one; i++) {
      byCell[i] *= gates[a + one + i];
    }
  }
}
