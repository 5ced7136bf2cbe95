package org.layerloom.engine.dl4j.fast;

import java.util.Arrays;

/**
 * LayerLoom's gated recurrent unit (Cho et al. 2014). The gates are reset, update and new: {@code
 * r, z = σ(...)}, with the reset behind the product {@code n = tanh(W x + b + r · (Rn h + rb))},
 * before it {@code n = tanh(W x + b + Rn (r · h))}; {@code h′ = (1 − z) · n + z · h}.
 */
final class GruUnit extends Recurrence {

  private final Matrix fresh;
  private final WeightArray biases;
  private final WeightArray recurrentBiases;
  private final NativeFloats factor = new NativeFloats();
  private final NativeFloats product = new NativeFloats();
  private final float[] constants;
  private final float[] byRecurrentBias;

  /** The state before each step, and behind the last. */
  private float[] states = new float[0];

  /** What r is multiplied by or with: {@code Rn h + rb} of each step, or {@code r · h}. */
  private float[] inner = new float[0];

  private float[] carried = new float[0];
  private float[] byInner = new float[0];
  private float[] byFactor = new float[0];

  /**
   * A layer.
   *
   * @param weights {@code [3 units, features]}
   * @param recurrent {@code [2 units, units]}, for reset and update
   * @param fresh {@code [units, units]}, for what is new
   * @param recurrentBiases {@code [3 units]} with the reset behind the product; null before it
   */
  GruUnit(
      Matrix weights,
      Matrix recurrent,
      Matrix fresh,
      WeightArray biases,
      WeightArray recurrentBiases,
      Unit source) {
    super(fresh.inputs(), weights, recurrent, biases, source);
    this.fresh = fresh;
    this.biases = biases;
    this.recurrentBiases = recurrentBiases;
    this.constants = new float[biases.length()];
    this.byRecurrentBias = new float[biases.length()];
  }

  private boolean resetAfter() {
    return recurrentBiases != null;
  }

  @Override
  float[] constants() {
    System.arraycopy(biases.values(), 0, constants, 0, constants.length);
    if (resetAfter()) {
      Loop.add(constants, recurrentBiases.values(), 2 * units()); // Those of r and z alone.
    }
    return constants;
  }

  @Override
  void beginForward(int batch) {
    int one = stateLength(batch);
    states = atLeast(states, (time() + 1) * one);
    inner = atLeast(inner, time() * one);
    factor.atLeast(one);
    product.atLeast(one);
    Arrays.fill(states, 0, one, 0);
  }

  @Override
  void step(int t, int batch, float[] gates, float[] state) {
    int one = stateLength(batch);
    int r = gatesAt(t, batch);
    Exponential.sigmoid(gates, r, r + 2 * one);
    if (resetAfter()) {
      fresh.times(before(t, batch), product.pointer(), batch, 0);
      product.read(0, inner, t * one, one);
      float[] rb = recurrentBiases.values();
      for (int u = 0; u < units(); u++) {
        Loop.addConstant(inner, t * one + u * batch, rb[2 * units() + u], batch);
      }
      Loop.addProduct(gates, r + 2 * one, gates, r, inner, t * one, one);
    } else {
      Loop.multiply(inner, t * one, gates, r, states, t * one, one);
      factor.write(0, inner, t * one, one);
      fresh.times(factor.pointer(), product.pointer(), batch, 0);
      product.read(0, state, 0, one);
      Loop.add(gates, r + 2 * one, state, 0, one);
    }
    Exponential.tanh(gates, r + 2 * one, r + 3 * one);
    nextState(gates, r, t * one, one);
    System.arraycopy(states, (t + 1) * one, state, 0, one);
  }

  private void nextState(float[] gates, int r, int before, int one) {
    for (int i = 0; i < one; i++) {
      float z = gates[r + one + i];
      states[before + one + i] = (1 - z) * gates[r + 2 * one + i] + z * states[before + i];
    }
  }

  @Override
  void beginBackward(int batch) {
    int one = stateLength(batch);
    carried = atLeast(carried, one);
    byInner = atLeast(byInner, one);
    byFactor = atLeast(byFactor, one);
    Arrays.fill(byRecurrentBias, 0);
  }

  @Override
  void stepBack(int t, int batch, float[] gates, float[] byState, float[] bySum) {
    int one = stateLength(batch);
    int r = gatesAt(t, batch);
    slopesOfUpdateAndNew(gates, r, t * one, byState, bySum, one);
    if (resetAfter()) {
      Loop.multiply(byInner, 0, bySum, 2 * one, gates, r, one);
      addSums(byRecurrentBias, 2 * units(), byInner, units(), batch);
    } else {
      System.arraycopy(bySum, 2 * one, byInner, 0, one);
      factor.write(0, inner, t * one, one);
    }
    product.write(0, byInner, 0, one);
    float keep = t == time() - 1 ? 0 : 1;
    fresh.learn(product.pointer(), resetAfter() ? before(t, batch) : factor.pointer(), batch, keep);
    fresh.back(product.pointer(), factor.pointer(), batch);
    factor.read(0, byFactor, 0, one);
    if (resetAfter()) {
      Loop.add(carried, byFactor, one);
      Loop.multiply(byFactor, 0, bySum, 2 * one, inner, t * one, one);
    } else {
      Loop.addProduct(carried, 0, byFactor, 0, gates, r, one);
      Loop.multiply(byFactor, 0, byFactor, 0, states, t * one, one);
    }
    for (int i = 0; i < one; i++) {
      bySum[i] = byFactor[i] * gates[r + i] * (1 - gates[r + i]);
    }
  }

  /** Those by the sums of z and n, and what goes on to the state before by z itself. */
  private void slopesOfUpdateAndNew(
      float[] gates, int r, int before, float[] byState, float[] bySum, int one) {
    for (int i = 0; i < one; i++) {
      float z = gates[r + one + i];
      float n = gates[r + 2 * one + i];
      bySum[one + i] = byState[i] * (states[before + i] - n) * z * (1 - z);
      bySum[2 * one + i] = byState[i] * (1 - z) * (1 - n * n);
    }
    for (int i = 0; i < one; i++) {
      carried[i] = byState[i] * gates[r + one + i];
    }
  }

  @Override
  void addCarried(float[] byState, int batch) {
    Loop.add(byState, carried, stateLength(batch));
  }

  @Override
  void endBackward() {
    if (resetAfter()) {
      System.arraycopy(byBias(), 0, byRecurrentBias, 0, 2 * units());
      recurrentBiases.setGradient(byRecurrentBias);
    }
  }
}
