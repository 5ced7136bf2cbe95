package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;

/** The axes of an image in another order; each number keeps its place along each of them. */
public final class PermuteLayer implements LayerType {

  /** The axes of x, channel (c), height (h) and width (w), in the order in which y has them. */
  public static final ChoiceParameter ORDER =
      new ChoiceParameter(
          "axisOrder",
          "axes-cwh",
          List.of("axes-cwh", "axes-hcw", "axes-hwc", "axes-wch", "axes-whc"));

  @Override
  public String id() {
    return "permute";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.MERGE;
  }

  @Override
  public String icon() {
    return "rotate-3d-variant";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(ORDER);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    if (!in.isImage()) {
      return SlidingWindow.needsImage(in);
    }
    List<Integer> axes = axes(values);
    List<Integer> sides = in.sides();
    return LayerOutcome.free(
        TensorShape.image(sides.get(axes.get(0)), sides.get(axes.get(1)), sides.get(axes.get(2))));
  }

  /** Which axis of x, counted from 0, each axis of y is. */
  public static List<Integer> axes(ParameterValues values) {
    String order = values.get(ORDER).substring("axes-".length());
    return order.chars().mapToObj("chw"::indexOf).toList();
  }

  @Override
  public String formula() {
    return "y[i, j, k] = x, its axes in the order given";
  }

  @Override
  public String source() {
    return "";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(ORDER);
  }
}
