package org.layerloom.engine.dl4j.own;

import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * {@code Σ t ln (t / y)}, where nothing is added for t = 0, and y is clipped at 1e-10 (Kullback,
 * Leibler: On information and sufficiency, 1951).
 */
public final class KullbackLeiblerLoss extends SampleLoss {

  private static final long serialVersionUID = 1;
  private static final double CLIP = 1e-10;

  @Override
  protected double of(double[] answers, double[] targets, double[] slope) {
    double sum = 0;
    for (int i = 0; i < answers.length; i++) {
      if (targets[i] > 0) {
        double answer = answers[i] < CLIP ? CLIP : answers[i];
        sum += weight(i) * targets[i] * Math.log(targets[i] / answer);
        slope[i] = -weight(i) * targets[i] / answer;
      }
    }
    return sum;
  }

  /** With softmax {@code y Σ w t − w t}: exact where y is so small that t / y would drown it. */
  @Override
  protected INDArray throughActivation(
      INDArray targets,
      INDArray before,
      INDArray answers,
      INDArray slopes,
      IActivation activation) {
    if (!(activation instanceof ActivationSoftmax)) {
      return super.throughActivation(targets, before, answers, slopes, activation);
    }
    double[] weights = new double[(int) targets.size(1)];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(i);
    }
    INDArray weighed =
        targets.mulRowVector(
            Nd4j.createFromArray(weights).castTo(targets.dataType()).reshape(1, weights.length));
    return answers.mulColumnVector(weighed.sum(true, 1)).subi(weighed);
  }
}
