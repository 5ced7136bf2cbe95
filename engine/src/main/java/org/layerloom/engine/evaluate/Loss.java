package org.layerloom.engine.evaluate;

import java.util.Arrays;

/** The number that training makes small, computed here in double precision. */
public enum Loss {
  /** {@code −Σ t ln y} over the classes, y clipped at 1e-10 as DL4J does. */
  CROSS_ENTROPY("cross-entropy") {
    @Override
    public double of(float[] outputs, float[] targets, int at, int length) {
      double sum = 0;
      for (int i = at; i < at + length; i++) {
        if (targets[i] != 0) {
          // Not Math.max alone: a NaN must stay one.
          sum -= targets[i] * Math.log(outputs[i] < CLIP ? CLIP : outputs[i]);
        }
      }
      return sum;
    }
  },
  /** The mean of {@code (y − t)²} over the values. */
  MEAN_SQUARED_ERROR("mean-squared-error") {
    @Override
    public double of(float[] outputs, float[] targets, int at, int length) {
      double sum = 0;
      for (int i = at; i < at + length; i++) {
        double distance = (double) outputs[i] - targets[i];
        sum += distance * distance;
      }
      return sum / length;
    }
  },
  /** The mean of {@code |y − t|} over the values. */
  MEAN_ABSOLUTE_ERROR("mean-absolute-error") {
    @Override
    public double of(float[] outputs, float[] targets, int at, int length) {
      double sum = 0;
      for (int i = at; i < at + length; i++) {
        sum += Math.abs((double) outputs[i] - targets[i]);
      }
      return sum / length;
    }
  },
  /**
   * {@code −Σ t ln y + (1 − t) ln (1 − y)} over the labels, y kept 1e-5 from 0 and 1 as in DL4J.
   */
  BINARY_CROSS_ENTROPY("binary-cross-entropy") {
    @Override
    public double of(float[] outputs, float[] targets, int at, int length) {
      double sum = 0;
      for (int i = at; i < at + length; i++) {
        double y = Math.min(1 - BINARY_CLIP, Math.max(BINARY_CLIP, outputs[i]));
        sum -= targets[i] * Math.log(y) + (1 - targets[i]) * Math.log(1 - y);
      }
      return sum;
    }
  },
  /**
   * The mean over the values of {@code d² / 2} where {@code d = |y − t|} is at most δ, and of
   * {@code δ (d − δ / 2)} beyond (Huber 1964); δ is 1 unless {@link LossFunction} says otherwise.
   */
  HUBER("huber") {
    @Override
    public double of(float[] outputs, float[] targets, int at, int length) {
      return huber(outputs, targets, at, length, 1);
    }
  },
  /**
   * For classes {@code max(0, 1 + max yⱼ − yₖ)}, k the right class and j the others (Crammer,
   * Singer 2001). For a single output {@code max(0, 1 − s y)}, with s 1 where the target is above
   * zero and −1 elsewhere (Cortes, Vapnik 1995).
   */
  HINGE("hinge") {
    @Override
    public double of(float[] outputs, float[] targets, int at, int length) {
      if (length == 1) {
        return hinge(1 - (targets[at] > 0 ? outputs[at] : -(double) outputs[at]));
      }
      int right = at + Evaluator.argMax(targets, at, length);
      double best = Double.NEGATIVE_INFINITY;
      for (int i = at; i < at + length; i++) {
        if (i != right) {
          best = Math.max(best, outputs[i]);
        }
      }
      return hinge(1 + best - outputs[right]);
    }
  },
  /**
   * {@code Σ t ln (t / y)}, where nothing is added for t = 0, and y is clipped at 1e-10 (Kullback,
   * Leibler 1951).
   */
  KULLBACK_LEIBLER("kullback-leibler") {
    @Override
    public double of(float[] outputs, float[] targets, int at, int length) {
      double sum = 0;
      for (int i = at; i < at + length; i++) {
        if (targets[i] > 0) {
          sum += targets[i] * Math.log(targets[i] / (outputs[i] < CLIP ? CLIP : outputs[i]));
        }
      }
      return sum;
    }
  };

  private static final double CLIP = 1e-10;
  private static final double BINARY_CLIP = 1e-5;

  private final String key;

  Loss(String key) {
    this.key = key;
  }

  /** The loss of one sample whose numbers lie from {@code at} on. */
  public abstract double of(float[] outputs, float[] targets, int at, int length);

  static double huber(float[] outputs, float[] targets, int at, int length, double delta) {
    double sum = 0;
    for (int i = at; i < at + length; i++) {
      double distance = Math.abs((double) outputs[i] - targets[i]);
      sum += distance <= delta ? distance * distance / 2 : delta * (distance - delta / 2);
    }
    return sum / length;
  }

  /** Zero where the margin is kept; a NaN stays one. */
  private static double hinge(double missing) {
    return missing < 0 ? 0 : missing;
  }

  /** Whether classes may count more or less in it. */
  public boolean weighsClasses() {
    return this == CROSS_ENTROPY || this == HINGE || this == KULLBACK_LEIBLER;
  }

  /** Whether what it judges are probabilities, and not scores or values. */
  public boolean judgesProbabilities() {
    return this == CROSS_ENTROPY || this == BINARY_CROSS_ENTROPY || this == KULLBACK_LEIBLER;
  }

  /** The name in project files. */
  public String key() {
    return key;
  }

  /**
   * Finds a loss by the name that an Output layer holds.
   *
   * @throws IllegalArgumentException for a name that no loss has
   */
  public static Loss of(String key) {
    return Arrays.stream(values())
        .filter(loss -> loss.key.equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no loss " + key));
  }
}
