package org.layerloom.engine.dl4j.fast;

import java.util.Optional;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationHardSigmoid;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationMish;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/**
 * Activations. The derivative of most follows from what they gave, so that nothing else is kept;
 * the others write it down as they go.
 */
enum Pointwise {
  IDENTITY {
    @Override
    void apply(float[] x, int from, int to) {}

    @Override
    void derive(float[] gradient, float[] y, int length) {}
  },
  RELU {
    @Override
    void apply(float[] x, int from, int to) {
      for (int i = from; i < to; i++) {
        x[i] = Math.max(x[i], 0f);
      }
    }

    @Override
    void derive(float[] gradient, float[] y, int length) {
      for (int i = 0; i < length; i++) {
        // 1 above zero and 0 at it, without a branch.
        gradient[i] *= Math.min(1f, y[i] * HUGE);
      }
    }
  },
  LEAKY_RELU {
    @Override
    void apply(float[] x, int from, int to) {
      for (int i = from; i < to; i++) {
        x[i] = Math.max(x[i], LEAK * x[i]);
      }
    }

    @Override
    void derive(float[] gradient, float[] y, int length) {
      for (int i = 0; i < length; i++) {
        gradient[i] *= Math.max(LEAK, Math.min(1f, y[i] * HUGE));
      }
    }
  },
  ELU {
    @Override
    void apply(float[] x, int from, int to) {
      Exponential.elu(x, from, to, 1, 1);
    }

    @Override
    void derive(float[] gradient, float[] y, int length) {
      for (int i = 0; i < length; i++) {
        gradient[i] *= Math.min(1f, y[i] + 1);
      }
    }
  },
  SELU {
    @Override
    void apply(float[] x, int from, int to) {
      Exponential.elu(x, from, to, SELU_SCALE, SELU_SCALE * SELU_ALPHA);
    }

    @Override
    void derive(float[] gradient, float[] y, int length) {
      for (int i = 0; i < length; i++) {
        float above = Math.max(0f, Math.min(1f, y[i] * HUGE));
        gradient[i] *=
            above * SELU_SCALE + (1 - above) * (Math.min(0f, y[i]) + SELU_SCALE * SELU_ALPHA);
      }
    }
  },
  /** {@code ln (1 + e^x)}, whose derivative is {@code 1 − e^−y}. */
  SOFTPLUS {
    @Override
    void apply(float[] x, int from, int to) {
      for (int i = from; i < to; i++) {
        x[i] = Math.max(0f, x[i]) + (float) Math.log1p(Math.exp(-Math.abs(x[i])));
      }
    }

    @Override
    void derive(float[] gradient, float[] y, int length) {
      Exponential.timesRest(gradient, y, length);
    }
  },
  /** {@code x σ(x)} (Ramachandran, Zoph, Le 2017). */
  SWISH {
    @Override
    boolean writesSlopes() {
      return true;
    }

    @Override
    void apply(float[] x, float[] slopes, int from, int to) {
      Exponential.gated(x, slopes, from, to, 1);
    }
  },
  /** {@code x σ(1.702 x)}, as DL4J has it (Hendrycks, Gimpel 2016, section 2). */
  GELU {
    @Override
    boolean writesSlopes() {
      return true;
    }

    @Override
    void apply(float[] x, float[] slopes, int from, int to) {
      Exponential.gated(x, slopes, from, to, 1.702f);
    }
  },
  /** {@code x tanh(ln(1 + e^x))} (Misra 2019). */
  MISH {
    @Override
    boolean writesSlopes() {
      return true;
    }

    @Override
    void apply(float[] x, float[] slopes, int from, int to) {
      Exponential.mish(x, slopes, from, to);
    }
  },
  HARD_SIGMOID {
    @Override
    void apply(float[] x, int from, int to) {
      for (int i = from; i < to; i++) {
        x[i] = Math.min(1f, Math.max(0f, 0.2f * x[i] + 0.5f));
      }
    }

    @Override
    void derive(float[] gradient, float[] y, int length) {
      for (int i = 0; i < length; i++) {
        gradient[i] *= y[i] > 0 && y[i] < 1 ? 0.2f : 0f;
      }
    }
  },
  TANH {
    @Override
    void apply(float[] x, int from, int to) {
      Exponential.tanh(x, from, to);
    }

    @Override
    void derive(float[] gradient, float[] y, int length) {
      for (int i = 0; i < length; i++) {
        gradient[i] *= 1 - y[i] * y[i];
      }
    }
  },
  SIGMOID {
    @Override
    void apply(float[] x, int from, int to) {
      Exponential.sigmoid(x, from, to);
    }

    @Override
    void derive(float[] gradient, float[] y, int length) {
      for (int i = 0; i < length; i++) {
        gradient[i] *= y[i] * (1 - y[i]);
      }
    }
  };

  private static final float HUGE = 1e38f;
  private static final float LEAK = (float) ActivationLReLU.DEFAULT_ALPHA;

  /** Klambauer et al. 2017. */
  private static final float SELU_SCALE = 1.0507009873554805f;

  private static final float SELU_ALPHA = 1.6732632423543772f;

  /** Whether the derivative has to be written down, since it does not follow from f(x). */
  boolean writesSlopes() {
    return false;
  }

  /** Puts f(x) in place of x; for those that write no slopes. */
  void apply(float[] x, int from, int to) {
    throw new UnsupportedOperationException(toString());
  }

  /**
   * Puts f(x) in place of x.
   *
   * @param slopes receives f'(x) where it has to be written down
   */
  void apply(float[] x, float[] slopes, int from, int to) {
    apply(x, from, to);
  }

  /**
   * Turns the gradient by y = f(x) into that by x.
   *
   * @param y what it gave, or the slopes where those have been written down
   */
  void derive(float[] gradient, float[] y, int length) {
    for (int i = 0; i < length; i++) {
      gradient[i] *= y[i];
    }
  }

  static Optional<Pointwise> of(IActivation activation) {
    if (activation instanceof ActivationIdentity) {
      return Optional.of(IDENTITY);
    }
    if (activation instanceof ActivationReLU relu) {
      boolean plain = relu.equals(new ActivationReLU());
      return plain ? Optional.of(RELU) : Optional.empty();
    }
    if (activation instanceof ActivationLReLU leaky) {
      return leaky.getAlpha() == ActivationLReLU.DEFAULT_ALPHA
          ? Optional.of(LEAKY_RELU)
          : Optional.empty();
    }
    if (activation instanceof ActivationELU elu) {
      return elu.getAlpha() == 1 ? Optional.of(ELU) : Optional.empty();
    }
    if (activation instanceof ActivationHardSigmoid) {
      return Optional.of(HARD_SIGMOID);
    }
    if (activation instanceof ActivationTanH) {
      return Optional.of(TANH);
    }
    if (activation instanceof ActivationSELU) {
      return Optional.of(SELU);
    }
    if (activation instanceof ActivationSoftPlus) {
      return Optional.of(SOFTPLUS);
    }
    if (activation instanceof ActivationSwish) {
      return Optional.of(SWISH);
    }
    if (activation instanceof ActivationGELU gelu) {
      return gelu.equals(new ActivationGELU()) ? Optional.of(GELU) : Optional.empty();
    }
    if (activation instanceof ActivationMish) {
      return Optional.of(MISH);
    }
    return activation instanceof ActivationSigmoid ? Optional.of(SIGMOID) : Optional.empty();
  }
}
