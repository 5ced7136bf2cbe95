package org.layerloom.engine.layer;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Message;

/** A nonlinearity by itself, applied to each number; softmax over the features of a vector. */
public final class ActivationLayer implements LayerType {

  public static final ChoiceParameter ACTIVATION = Activations.startingWith("relu");

  @Override
  public String id() {
    return LayerType.ACTIVATION;
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.CORE;
  }

  @Override
  public String icon() {
    return "sine-wave";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(ACTIVATION);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    if (values.get(ACTIVATION).equals("softmax") && !in.isVector() && !in.isSequence()) {
      return new Misfits(
          Message.of("problem.softmaxNeedsVector", in.toString()), Message.of("remedy.flatten"));
    }
    return LayerOutcome.free(in);
  }

  @Override
  public Optional<String> activation(ParameterValues values) {
    return Optional.of(values.get(ACTIVATION));
  }

  @Override
  public String formula() {
    return "y = f(x)";
  }

  @Override
  public String source() {
    return "Goodfellow, Bengio, Courville: Deep Learning (2016), 6.3";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(ACTIVATION);
  }
}
