package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;

/** Makes a vector of any shape, the last axis running fastest. */
public final class FlattenLayer implements LayerType {

  @Override
  public String id() {
    return "flatten";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.MERGE;
  }

  @Override
  public String icon() {
    return "arrow-collapse-vertical";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of();
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    return in.isKnown()
        ? LayerOutcome.free(TensorShape.vector(in.elements()))
        : Sequences.needsLength(in);
  }

  @Override
  public String formula() {
    return "y[(c · H + h) · W + w] = x[c, h, w]";
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
