package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.InputPort;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.parameter.ShapeParameter;

/** Where a sample enters: {@code [features]}, or {@code [channels, height, width]}. */
public final class InputLayer implements LayerType {

  public static final ShapeParameter SHAPE = new ShapeParameter("shape", List.of(784));

  @Override
  public String id() {
    return INPUT;
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.IO;
  }

  @Override
  public String icon() {
    return "login";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(SHAPE);
  }

  @Override
  public List<InputPort> inputs() {
    return List.of();
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    return LayerOutcome.free(TensorShape.ofSides(values.get(SHAPE)));
  }

  @Override
  public String formula() {
    return "y = x";
  }

  @Override
  public String source() {
    return "";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of();
  }
}
