package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;

/**
 * A layer that reads {@code [time, features]} step by step and hands its state on, {@code [time,
 * units]} of them in all. Each step begins with the sums {@code W x[t] + R h[t−1] + b} of its gates
 * and ends with the state {@code h[t]}, which is zero behind a sequence's end.
 *
 * <p>Inside, a step is {@code [units, batch]}, so that each gate is one long row of numbers.
 */
abstract class Recurrence extends Unit {

  private final int time;
  private final int features;
  private final int units;
  private final int sumsOfStep;
  private final Matrix weights;
  private final Matrix recurrent;
  private final WeightArray biases;
  private final StepColumns inputs;
  private final NativeFloats states = new NativeFloats();
  private final NativeFloats sums = new NativeFloats();
  private final NativeFloats back = new NativeFloats();
  private final float[] byBias;
  private float[] gates = new float[0];
  private float[] state = new float[0];
  private float[] spread = new float[0];
  private float[] bySum = new float[0];

  /**
   * A layer.
   *
   * @param weights {@code [sums, features]}
   * @param recurrent {@code [sums, units]}, or fewer rows where the last sums are to do without it
   * @param biases {@code [sums]}
   */
  Recurrence(int units, Matrix weights, Matrix recurrent, WeightArray biases, Unit source) {
    super(new int[] {source.shape()[0], units}, true, source);
    this.units = units;
    this.time = source.shape()[0];
    this.features = source.shape()[1];
    this.weights = weights;
    this.recurrent = recurrent;
    this.biases = biases;
    this.sumsOfStep = weights.outputs();
    this.inputs = new StepColumns(time, features);
    this.byBias = new float[sumsOfStep];
  }

  final int units() {
    return units;
  }

  final int time() {
    return time;
  }

  /** Numbers of a state {@code [units, batch]}. */
  final int stateLength(int batch) {
    return units * batch;
  }

  /** The state before a step, outside Java's heap. */
  final FloatPointer before(int t, int batch) {
    return states.at((long) t * stateLength(batch));
  }

  /** The gradient by the biases, once all steps have gone backward. */
  final float[] byBias() {
    return byBias;
  }

  /** What is added to the products of each step, {@code [sums]}. */
  float[] constants() {
    return biases.values();
  }

  /** Makes room for a batch, and forgets the last one. */
  abstract void beginForward(int batch);

  /**
   * A step forward.
   *
   * @param gates at the step's place its sums, to become what its way back needs of them
   * @param state to become the state; before it, that of the step before
   */
  abstract void step(int t, int batch, float[] gates, float[] state);

  abstract void beginBackward(int batch);

  /**
   * A step backward.
   *
   * @param byState the gradient by its state
   * @param bySum to become the gradient by its sums
   */
  abstract void stepBack(int t, int batch, float[] gates, float[] byState, float[] bySum);

  /** Adds to the gradient by the state before a step what reached it beside the sums. */
  void addCarried(float[] byState, int batch) {}

  /** Where a step's gates begin. */
  final int gatesAt(int t, int batch) {
    return t * sumsOfStep * batch;
  }

  @Override
  final void forward(int batch, boolean training) {
    int one = stateLength(batch);
    int all = sumsOfStep * batch;
    gates = atLeast(gates, time * all);
    state = atLeast(state, one);
    states.atLeast((time + 1) * one);
    sums.atLeast(all);
    spreadConstants(batch);
    inputs.take(source().outputs(), batch);
    Arrays.fill(state, 0, one, 0);
    states.write(0, state, 0, one);
    beginForward(batch);
    for (int t = 0; t < time; t++) {
      sums.write(0, spread, 0, all);
      weights.times(inputs.step(t, batch), sums.pointer(), batch, 1);
      recurrent.times(before(t, batch), sums.pointer(), batch, 1);
      sums.read(0, gates, gatesAt(t, batch), all);
      step(t, batch, gates, state);
      clearPadding(t, batch, state, 0);
      states.write((t + 1) * one, state, 0, one);
      StepColumns.scatter(state, outputs(), t, time, units, batch);
    }
  }

  private void spreadConstants(int batch) {
    spread = atLeast(spread, sumsOfStep * batch);
    float[] each = constants();
    for (int i = 0; i < sumsOfStep; i++) {
      Arrays.fill(spread, i * batch, (i + 1) * batch, each[i]);
    }
  }

  /** Behind a sequence's end everything is zero. */
  final void clearPadding(int t, int batch, float[] values, int at) {
    for (int n = 0; !lengths().all() && n < batch; n++) {
      for (int u = 0; t >= lengths().of(n, time) && u < units; u++) {
        values[at + u * batch + n] = 0;
      }
    }
  }

  @Override
  final void backward(int batch) {
    int one = stateLength(batch);
    int all = sumsOfStep * batch;
    float[] upstream = gradient(batch);
    float[] share = source().learns() ? source().shareOf(batch) : null;
    bySum = atLeast(bySum, all);
    Arrays.fill(state, 0, one, 0); // From here on the gradient by the state.
    Arrays.fill(byBias, 0);
    back.atLeast(Math.max(units, features) * batch);
    beginBackward(batch);
    for (int t = time - 1; t >= 0; t--) {
      StepColumns.addGathered(state, upstream, t, time, units, batch);
      clearPadding(t, batch, state, 0);
      stepBack(t, batch, gates, state, bySum);
      addSums(byBias, 0, bySum, sumsOfStep, batch);
      sums.write(0, bySum, 0, all);
      float keep = t == time - 1 ? 0 : 1;
      weights.learn(sums.pointer(), inputs.step(t, batch), batch, keep);
      recurrent.learn(sums.pointer(), before(t, batch), batch, keep);
      if (share != null) {
        weights.back(sums.pointer(), back.pointer(), batch);
        inputs.giveBack(back, share, t, batch);
      }
      recurrent.back(sums.pointer(), back.pointer(), batch);
      back.read(0, state, 0, one);
      addCarried(state, batch);
    }
    biases.setGradient(byBias);
    endBackward();
    if (share != null) {
      source().share(batch);
    }
  }

  /** Once all steps have gone backward. */
  void endBackward() {}

  /** Adds the sums of rows {@code [count, batch]}. */
  static void addSums(float[] to, int at, float[] rows, int count, int batch) {
    for (int i = 0; i < count; i++) {
      to[at + i] += (float) Loop.sum(rows, i * batch, batch);
    }
  }
}
