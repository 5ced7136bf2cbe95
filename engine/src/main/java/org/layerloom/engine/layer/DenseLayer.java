package org.layerloom.engine.layer;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.Fix;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.SettingKeys;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.IntParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Message;

/**
 * A fully connected layer: {@code y = f(x W + b)}, with x {@code [in]}, W {@code [in, units]} and b
 * {@code [units]}; on a sequence the same at each step.
 */
public final class DenseLayer implements LayerType {

  public static final IntParameter UNITS = new IntParameter(SettingKeys.UNITS, 128, 1, 65_536);
  public static final ChoiceParameter ACTIVATION = Activations.startingWith("relu");

  @Override
  public String id() {
    return "dense";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.CORE;
  }

  @Override
  public String icon() {
    return "dots-grid";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return Weights.behind(UNITS, ACTIVATION);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    if (!in.isVector() && !in.isSequence()) {
      return new Misfits(
          Message.of("problem.needsVector", in.toString()),
          Message.of("remedy.flatten"),
          List.of(new Fix.InsertBefore(Fix.ON_THIS_LAYER, "flatten")));
    }
    long units = values.get(UNITS);
    long weights = Math.multiplyExact(in.size(Axis.FEATURE), units);
    long biases = values.get(Weights.BIAS) ? units : 0;
    long products = Math.multiplyExact(in.elements(), units);
    return Weights.fits(values, in.with(Axis.FEATURE, units), weights + biases, products);
  }

  @Override
  public Optional<String> activation(ParameterValues values) {
    return Optional.of(values.get(ACTIVATION));
  }

  @Override
  public String formula() {
    return "y = f(x W + b)";
  }

  @Override
  public String source() {
    return "Rumelhart, Hinton, Williams: Learning representations by back-propagating errors (1986)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(UNITS, ACTIVATION);
  }
}
