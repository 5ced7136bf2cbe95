package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.parameter.ShapeParameter;
import org.layerloom.engine.text.Message;

/** The same numbers in another shape, the last axis running fastest in both. */
public final class ReshapeLayer implements LayerType {

  public static final ShapeParameter TARGET = new ShapeParameter("targetShape", List.of(1, 28, 28));

  @Override
  public String id() {
    return "reshape";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.MERGE;
  }

  @Override
  public String icon() {
    return "resize";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(TARGET);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    TensorShape out = TensorShape.ofSides(values.get(TARGET));
    if (in.isSequence() || in.isTokens()) {
      return SlidingWindow.needsNoSteps(in);
    }
    if (out.isSequence()) {
      return new Misfits(
          Message.of("problem.reshapeToSteps", out.toString()), Message.of("remedy.reshape"));
    }
    if (in.elements() != out.elements()) {
      return new Misfits(
          Message.of(
              "problem.reshape", in.toString(), in.elements(), out.toString(), out.elements()),
          Message.of("remedy.reshape"));
    }
    return LayerOutcome.free(out);
  }

  @Override
  public String formula() {
    return "y = x, read in the same order";
  }

  @Override
  public String source() {
    return "";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(TARGET);
  }
}
