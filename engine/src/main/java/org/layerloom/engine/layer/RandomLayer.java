package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.parameter.RealParameter;

/** Disturbs each number at random while training; passes everything unchanged afterwards. */
abstract class RandomLayer implements LayerType {

  private final RealParameter strength;

  RandomLayer(RealParameter strength) {
    this.strength = strength;
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.CORE;
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(strength);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    return LayerOutcome.free(inputs.get(0));
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(strength);
  }
}
