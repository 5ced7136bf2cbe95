package org.layerloom.engine.dl4j.fast;

import java.util.Optional;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationHardSigmoid;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/** Activations whose derivative follows from what they gave, so that nothing else is kept. */
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
      for (int i = from; i < to; i++) {
        x[i] = x[i] > 0 ? x[i] : (float) Math.expm1(x[i]);
      }
    }

    @Override
    void derive(float[] gradient, float[] y, int length) {
      for (int i = 0; i < length; i++) {
        gradient[i] *= Math.min(1f, y[i] + 1);
      }
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

  /** Puts f(x) in place of x. */
  abstract void apply(float[] x, int from, int to);

  /** Turns the gradient by y = f(x) into that by x. */
  abstract void derive(float[] gradient, float[] y, int length);

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
    return activation instanceof ActivationSigmoid ? Optional.of(SIGMOID) : Optional.empty();
  }
}
