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
 * Sets each number to zero with probability {@code rate} while training, and scales the others by
 * {@code 1 / (1 − rate)}; passes everything unchanged afterwards.
 */
public final class DropoutLayer implements LayerType {

  public static final RealParameter RATE = RealParameter.below("rate", 0.5, 0, 1);

  @Override
  public String id() {
    return "dropout";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.CORE;
  }

  @Override
  public String icon() {
    return "grid-off";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(RATE);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    return LayerOutcome.free(inputs.get(0));
  }

  @Override
  public String formula() {
    return "y = x · m / (1 − rate),   m ~ Bernoulli(1 − rate)";
  }

  @Override
  public String source() {
    return "Srivastava et al.: Dropout (2014)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(RATE);
  }
}
