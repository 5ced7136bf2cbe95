package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.parameter.RealParameter;

/**
 * Multiplies each number by another, drawn around one with the deviation {@code √(rate / (1 −
 * rate))}, while training; passes everything unchanged afterwards.
 */
public final class GaussianDropoutLayer implements LayerType {

  public static final RealParameter RATE = DropoutLayer.RATE;

  @Override
  public String id() {
    return "gaussiandropout";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.CORE;
  }

  @Override
  public String icon() {
    return "gradient-vertical";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(RATE);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    return LayerOutcome.free(in);
  }

  @Override
  public String formula() {
    return "y = x · n,   n ~ Normal(1, rate / (1 − rate))";
  }

  @Override
  public String source() {
    return "Srivastava et al.: Dropout (2014), 10";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(RATE);
  }
}
