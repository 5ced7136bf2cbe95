package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.Fix;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Message;

/**
 * A ReLU whose slope below zero is learnt, beginning at 0.25: one for each feature, α {@code
 * [features]}. Vectors only: DL4J 1.0.0-M2.1 cannot share a slope among the places of a channel.
 */
public final class PReLULayer implements LayerType {

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
    return List.of(Weights.TRAINABLE);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    if (!in.isVector()) {
      return new Misfits(
          Message.of("problem.needsVector", in.toString()),
          Message.of("remedy.flatten"),
          List.of(new Fix.InsertBefore(Fix.ON_THIS_LAYER, "flatten")));
    }
    return Weights.fits(values, in, in.elements(), in.elements());
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
