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
 * Adds to each number another, drawn around zero, while training; passes everything unchanged
 * afterwards.
 */
public final class GaussianNoiseLayer implements LayerType {

  public static final RealParameter DEVIATION = RealParameter.positive("deviation", 0.1, 1_000);

  @Override
  public String id() {
    return "gaussiannoise";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.CORE;
  }

  @Override
  public String icon() {
    return "chart-scatter-plot";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(DEVIATION);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    return LayerOutcome.free(in);
  }

  @Override
  public String formula() {
    return "y = x + n,   n ~ Normal(0, deviation²)";
  }

  @Override
  public String source() {
    return "Bishop: Training with noise is equivalent to Tikhonov regularization (1995)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(DEVIATION);
  }
}
