package org.layerloom.engine.dl4j.fast;

import org.layerloom.engine.dl4j.own.FastExp;

/**
 * Softmax and cross-entropy together, whose gradient is {@code y − t}; where classes count
 * differently, {@code y Σ w t − w t}.
 */
final class SoftmaxCrossEntropy {

  /** DL4J takes the logarithm of no probability below or, from 1, above it. */
  private static final float LEAST = 1e-10f;

  private final FastExp exp = new FastExp();
  private final int width;
  private final float[] classWeights;

  /**
   * For rows of so many classes.
   *
   * @param classWeights null where all count the same
   */
  SoftmaxCrossEntropy(int width, float[] classWeights) {
    this.width = width;
    this.classWeights = classWeights;
  }

  /** Puts the probabilities in place of the logits. */
  void softmax(float[] x, int rows) {
    for (int row = 0; row < rows * width; row += width) {
      float max = x[row];
      for (int i = 1; i < width; i++) {
        max = Math.max(max, x[row + i]);
      }
      for (int i = row; i < row + width; i++) {
        x[i] = Math.max(FastExp.LEAST, x[i] - max);
      }
    }
    exp.apply(x, rows * width);
    for (int row = 0; row < rows * width; row += width) {
      double sum = Loop.sum(x, row, width);
      float share = (float) (1 / sum);
      for (int i = row; i < row + width; i++) {
        x[i] *= share;
      }
    }
  }

  /** The sum of the losses of all rows; writes its gradient by the logits. */
  double loss(float[] y, float[] targets, float[] gradient, int rows) {
    double sum = 0;
    for (int row = 0; row < rows * width; row += width) {
      float total = 0;
      for (int i = 0; i < width; i++) {
        float wanted = targets[row + i] * (classWeights == null ? 1 : classWeights[i]);
        total += wanted;
        gradient[row + i] = wanted;
        if (wanted != 0) {
          sum -= wanted * Math.log(Math.min(1 - LEAST, Math.max(LEAST, y[row + i])));
        }
      }
      float share = classWeights == null ? 1 : total;
      for (int i = row; i < row + width; i++) {
        gradient[i] = y[i] * share - gradient[i];
      }
    }
    return sum;
  }
}
