package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.InputPort;

/** What is left of the first input without the second, number by number. */
public final class SubtractLayer extends ElementwiseLayer {

  @Override
  public String id() {
    return "subtract";
  }

  @Override
  public String icon() {
    return "minus";
  }

  @Override
  public List<InputPort> inputs() {
    return List.of(InputPort.exactly(2));
  }

  @Override
  public String formula() {
    return "y = x₁ − x₂";
  }

  @Override
  public String source() {
    return "";
  }
}
