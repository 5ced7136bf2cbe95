package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;

/** The last step of a sequence that is not padding: {@code [time, f]} becomes {@code [f]}. */
public final class LastStepLayer implements LayerType {

  @Override
  public String id() {
    return LAST_STEP;
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.SEQUENCE;
  }

  @Override
  public String icon() {
    return "page-last";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of();
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    return in.isSequence()
        ? LayerOutcome.free(TensorShape.vector(in.size(Axis.FEATURE)))
        : Sequences.needsSequence(in);
  }

  @Override
  public String formula() {
    return "y = x[last]";
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
