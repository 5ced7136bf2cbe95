package org.layerloom.engine.evaluate;

import java.util.List;

/**
 * A loss with its settings: what an Output layer asks of the network before it.
 *
 * @param delta where Huber's loss turns from a square into a line; other losses pass it over
 * @param smoothing the share s of each target that is spread evenly over all classes: {@code t' =
 *     (1 − s) t + s / classes} (Szegedy et al. 2016), for cross-entropy; 0 for none
 * @param classWeights what each class counts, in the order of the outputs; empty where all count
 *     the same. Cross-entropy is {@code −Σ wᵢ t'ᵢ ln yᵢ}, the Kullback-Leibler divergence {@code Σ
 *     wᵢ tᵢ ln (tᵢ / yᵢ)}; the hinge loss is multiplied by the weight of the right class
 */
public record LossFunction(Loss loss, double delta, double smoothing, List<Double> classWeights) {

  /** Settings that the loss has no use for are left out. */
  public LossFunction {
    smoothing = loss == Loss.CROSS_ENTROPY ? smoothing : 0;
    classWeights = loss.weighsClasses() ? List.copyOf(classWeights) : List.of();
  }

  /** A loss with nothing set. */
  public static LossFunction plain(Loss loss) {
    return new LossFunction(loss, 1, 0, List.of());
  }

  /** The same with classes that count by these weights. */
  public LossFunction weighing(List<Double> weights) {
    return new LossFunction(loss, delta, smoothing, weights);
  }

  /** The loss of one sample whose numbers lie from {@code at} on. */
  public double of(float[] outputs, float[] targets, int at, int length) {
    if (loss == Loss.HUBER) {
      return Loss.huber(outputs, targets, at, length, delta);
    }
    float[] smooth = smoothed(targets, at, length);
    if (classWeights.isEmpty()) {
      return loss.of(outputs, smooth, at, length);
    }
    if (loss == Loss.HINGE) {
      return classWeights.get(Evaluator.argMax(targets, at, length))
          * loss.of(outputs, targets, at, length);
    }
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += classWeights.get(i) * loss.of(outputs, smooth, at + i, 1);
    }
    return sum;
  }

  /** Targets with their share taken to all classes; the same array where there is none. */
  private float[] smoothed(float[] targets, int at, int length) {
    if (smoothing == 0) {
      return targets;
    }
    float[] smooth = targets.clone();
    smooth(smooth, at, length);
    return smooth;
  }

  /** Smooths {@code length} targets from {@code at} on, in place. */
  public void smooth(float[] targets, int at, int length) {
    for (int i = at; i < at + length; i++) {
      targets[i] = (float) ((1 - smoothing) * targets[i] + smoothing / length);
    }
  }
}
