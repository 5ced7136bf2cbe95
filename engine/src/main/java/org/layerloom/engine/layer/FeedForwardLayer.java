package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.IntParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;

/**
 * The position-wise layers of a Transformer: x {@code [time, width]}, at each step to {@code
 * hidden} features and back.
 */
public final class FeedForwardLayer implements LayerType {

  public static final String GELU = "gelu";

  public static final IntParameter HIDDEN = new IntParameter("hidden", 256, 1, 65_536);

  /** GELU in the form with tanh (Hendrycks, Gimpel 2016). */
  public static final ChoiceParameter FUNCTION =
      new ChoiceParameter("function", "relu", List.of("relu", GELU));

  @Override
  public String id() {
    return "feedforward";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.ATTENTION;
  }

  @Override
  public String icon() {
    return "arrow-expand-horizontal";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return Weights.withoutBias(HIDDEN, FUNCTION);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    if (!in.isSequence()) {
      return Sequences.needsSequence(in);
    }
    long width = in.size(Axis.FEATURE);
    long hidden = values.get(HIDDEN);
    long time = in.size(Axis.TIME);
    return Weights.fits(values, in, weights(width, hidden), products(width, hidden, time))
        .keeping(inside(hidden, time));
  }

  /** What is held of one sample: the hidden features of each step. */
  static long inside(long hidden, long time) {
    return Math.multiplyExact(hidden, Math.max(1, time));
  }

  static long weights(long width, long hidden) {
    return Math.addExact(Math.multiplyExact(2 * width, hidden), hidden + width);
  }

  static long products(long width, long hidden, long time) {
    return Math.multiplyExact(Math.multiplyExact(2 * width, hidden), Math.max(1, time));
  }

  @Override
  public String formula() {
    return "y = f(x W₁ + b₁) W₂ + b₂";
  }

  @Override
  public String source() {
    return "Vaswani et al.: Attention is all you need (2017), 3.3";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(HIDDEN, FUNCTION);
  }
}
