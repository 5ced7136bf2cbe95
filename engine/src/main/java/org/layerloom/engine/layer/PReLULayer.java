package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;

/**
 * A ReLU whose slope below zero is learnt, beginning at 0.25. A vector has one for each feature, α
 * {@code [features]}; an image or volume one for each channel, α {@code [channels]}, or one for
 * each number, α {@code [channels, height, width]}.
 */
public final class PReLULayer implements LayerType {

  public static final String PER_CHANNEL = "per-channel";
  public static final ChoiceParameter SLOPES =
      new ChoiceParameter("slopes", PER_CHANNEL, List.of(PER_CHANNEL, "per-element"));

  @Override
  public String id() {
    return "prelu";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.CORE;
  }

  @Override
  public String icon() {
    return "chart-line-variant";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(SLOPES, Weights.TRAINABLE);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    if (in.isSequence() || in.isTokens()) {
      return SlidingWindow.needsNoSteps(in);
    }
    return Weights.fits(values, in, slopes(values, in), in.elements());
  }

  /** How many slopes there are. */
  public static long slopes(ParameterValues values, TensorShape in) {
    boolean shared = !in.isVector() && values.get(SLOPES).equals(PER_CHANNEL);
    return shared ? in.size(Axis.CHANNEL) : in.elements();
  }

  @Override
  public String formula() {
    return "y = max(0, x) + α · min(0, x)";
  }

  @Override
  public String source() {
    return "He et al.: Delving deep into rectifiers (2015)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of();
  }
}
