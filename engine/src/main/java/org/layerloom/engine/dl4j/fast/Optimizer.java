package org.layerloom.engine.dl4j.fast;

import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * What an optimizer does to some weights w, given their gradient g and its own state. DL4J's
 * formulas, in one loop that Java compiles to vector instructions.
 */
interface Optimizer {

  /**
   * Takes a step.
   *
   * @param first the first number that is kept for each weight, if any
   * @param second the second one
   */
  void step(float[] w, float[] g, float[] first, float[] second, int length);

  /** How many numbers DL4J's optimizer keeps for each weight; -1 for one not known here. */
  static int stateNumbers(IUpdater updater) {
    if (updater instanceof Adam) {
      return 2;
    }
    if (updater instanceof Nesterovs || updater instanceof AdaGrad) {
      return 1;
    }
    return updater instanceof Sgd || updater instanceof NoOp ? 0 : -1;
  }

  /**
   * The rule for one step.
   *
   * @param iteration how many steps were taken before
   */
  static Optimizer of(IUpdater updater, int iteration, int epoch) {
    if (updater instanceof NoOp) {
      return (w, g, first, second, length) -> subtract(w, g, 1, length);
    }
    float rate = (float) updater.getLearningRate(iteration, epoch);
    if (updater instanceof Sgd) {
      // Frozen layers have a rate of 0, which must not bring a gradient of NaN to their weights.
      return rate == 0
          ? (w, g, first, second, length) -> {}
          : (w, g, first, second, length) -> subtract(w, g, rate, length);
    }
    if (updater instanceof Nesterovs nesterovs) {
      float momentum = (float) nesterovs.currentMomentum(iteration, epoch);
      return (w, g, v, second, length) -> nesterov(w, g, v, rate, momentum, length);
    }
    if (updater instanceof AdaGrad adaGrad) {
      float epsilon = (float) adaGrad.getEpsilon();
      return (w, g, sum, second, length) -> adaGrad(w, g, sum, rate, epsilon, length);
    }
    Adam adam = (Adam) updater;
    double corrected =
        adam.getLearningRate(iteration, epoch)
            * Math.sqrt(1 - Math.pow(adam.getBeta2(), iteration + 1))
            / (1 - Math.pow(adam.getBeta1(), iteration + 1));
    float beta1 = (float) adam.getBeta1();
    float beta2 = (float) adam.getBeta2();
    float rest1 = (float) (1 - adam.getBeta1());
    float rest2 = (float) (1 - adam.getBeta2());
    float epsilon = (float) adam.getEpsilon();
    return (w, g, m, v, length) ->
        adam(w, g, m, v, beta1, rest1, beta2, rest2, (float) corrected, epsilon, length);
  }

  private static void subtract(float[] w, float[] g, float rate, int length) {
    for (int i = 0; i < length; i++) {
      w[i] -= rate * g[i];
    }
  }

  /** {@code v ← μ v − η g; w ← w − μ v_before + (1 + μ) v}. */
  private static void nesterov(
      float[] w, float[] g, float[] v, float rate, float momentum, int length) {
    for (int i = 0; i < length; i++) {
      float before = momentum * v[i];
      float after = before - rate * g[i];
      v[i] = after;
      w[i] -= before - (1 + momentum) * after;
    }
  }

  /** {@code s ← s + g²; w ← w − η g / (√s + ε)}. */
  private static void adaGrad(
      float[] w, float[] g, float[] sum, float rate, float epsilon, int length) {
    for (int i = 0; i < length; i++) {
      float after = sum[i] + g[i] * g[i];
      sum[i] = after;
      w[i] -= rate * g[i] / ((float) Math.sqrt(after) + epsilon);
    }
  }

  /** {@code m ← β1 m + (1 − β1) g; v ← β2 v + (1 − β2) g²; w ← w − η' m / (√v + ε)}. */
  private static void adam(
      float[] w,
      float[] g,
      float[] m,
      float[] v,
      float beta1,
      float rest1,
      float beta2,
      float rest2,
      float rate,
      float epsilon,
      int length) {
    for (int i = 0; i < length; i++) {
      float mean = beta1 * m[i] + rest1 * g[i];
      float square = beta2 * v[i] + rest2 * g[i] * g[i];
      m[i] = mean;
      v[i] = square;
      w[i] -= rate * mean / ((float) Math.sqrt(square) + epsilon);
    }
  }
}
