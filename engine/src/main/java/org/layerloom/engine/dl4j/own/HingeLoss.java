package org.layerloom.engine.dl4j.own;

/**
 * For classes, one-hot: {@code max(0, 1 + max yⱼ − yₖ)}, k the right class and j the others
 * (Crammer, Singer: On the algorithmic implementation of multiclass kernel-based vector machines,
 * 2001). For a single output: {@code max(0, 1 − s y)}, with s 1 where the target is above zero and
 * −1 elsewhere (Cortes, Vapnik: Support-vector networks, 1995).
 */
public final class HingeLoss extends SampleLoss {

  private static final long serialVersionUID = 1;

  @Override
  protected double of(double[] answers, double[] targets, double[] slope) {
    return answers.length == 1
        ? oneOutput(answers[0], targets[0] > 0 ? 1 : -1, slope)
        : classes(answers, targets, slope);
  }

  private static double oneOutput(double answer, int sign, double[] slope) {
    double missing = 1 - sign * answer;
    slope[0] = missing > 0 ? -sign : 0;
    return missing < 0 ? 0 : missing;
  }

  private double classes(double[] answers, double[] targets, double[] slope) {
    int right = 0;
    for (int i = 1; i < targets.length; i++) {
      right = targets[i] > targets[right] ? i : right;
    }
    int rival = right == 0 ? 1 : 0;
    for (int i = 0; i < answers.length; i++) {
      rival = i != right && answers[i] > answers[rival] ? i : rival;
    }
    double missing = 1 + answers[rival] - answers[right];
    if (missing > 0) {
      slope[rival] = weight(right);
      slope[right] = -weight(right);
    }
    return missing < 0 ? 0 : missing * weight(right);
  }
}
