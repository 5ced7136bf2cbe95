package org.layerloom.engine.layer;

import java.util.List;
import java.util.stream.Stream;
import org.layerloom.engine.network.LayerOutcome.Fits;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.FlagParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.parameter.RealParameter;

/** The settings that layers with weights share. */
public final class Weights {

  /**
   * How weights are drawn before training: Glorot and Bengio 2010; He et al. 2015; LeCun et al.
   * 1998.
   */
  public static final ChoiceParameter INIT =
      new ChoiceParameter(
          "weightInit",
          "glorot-uniform",
          List.of(
              "glorot-uniform",
              "glorot-normal",
              "he-uniform",
              "he-normal",
              "lecun-normal",
              "lecun-uniform"));

  public static final FlagParameter BIAS = new FlagParameter("bias", true);

  /** Adds {@code l1 · Σ |w|} to the loss, w the weights without biases (Tibshirani 1996). */
  public static final RealParameter L1 = RealParameter.closed("l1", 0, 0, 1);

  /** Adds {@code l2 / 2 · Σ w²} to the loss, w the weights without biases (Krogh, Hertz 1992). */
  public static final RealParameter L2 = RealParameter.closed("l2", 0, 0, 1);

  /**
   * What weights, without biases, are brought back to after each step of the optimizer: {@code
   * max-norm} shortens the weights into one output, taken as a vector, where they are longer than
   * {@link #MAX_NORM} (Srebro, Shraibman 2005), {@code unit-norm} brings them to length 1, {@code
   * non-negative} sets negative ones to zero. Frozen layers are left alone.
   */
  public static final ChoiceParameter CONSTRAINT =
      new ChoiceParameter(
          "constraint", "none", List.of("none", "max-norm", "unit-norm", "non-negative"));

  public static final RealParameter MAX_NORM = RealParameter.positive("maxNorm", 2, 1_000_000);

  /** Whether training changes the layer; if not, what was learnt before passes through it. */
  public static final FlagParameter TRAINABLE = new FlagParameter("trainable", true);

  private Weights() {}

  /** A layer's own parameters, and those of all layers with weights behind them. */
  static List<Parameter<?>> behind(Parameter<?>... own) {
    return Stream.concat(
            Stream.of(own), Stream.of(BIAS, INIT, L1, L2, CONSTRAINT, MAX_NORM, TRAINABLE))
        .toList();
  }

  /** The same for layers that have no bias, or always have theirs. */
  static List<Parameter<?>> withoutBias(Parameter<?>... own) {
    return behind(own).stream().filter(parameter -> parameter != BIAS).toList();
  }

  /** The outcome of a layer with this many weights, which are fixed where it is not trained. */
  static Fits fits(ParameterValues values, TensorShape shape, long weights, long multiplyAdds) {
    return fits(values, shape, weights, multiplyAdds, 0);
  }

  /** The same with numbers besides that are always fixed. */
  static Fits fits(
      ParameterValues values, TensorShape shape, long weights, long multiplyAdds, long fixed) {
    return values.get(TRAINABLE)
        ? new Fits(shape, weights, multiplyAdds, fixed, 0)
        : new Fits(shape, 0, multiplyAdds, Math.addExact(weights, fixed), 0);
  }
}
