package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.Reach;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.parameter.SizeParameter;

/**
 * A larger image, each number repeated: {@code [channels, height, width]} becomes {@code [channels,
 * height · factor, width · factor]}, nearest neighbour.
 */
public final class Upsampling2DLayer implements LayerType {

  public static final SizeParameter FACTOR = SizeParameter.square("factor", 2, 1, 64);

  @Override
  public String id() {
    return "upsampling2d";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.CONVOLUTION;
  }

  @Override
  public String icon() {
    return "arrow-expand-all";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(FACTOR);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    if (!in.isImage()) {
      return SlidingWindow.needsImage(in);
    }
    return LayerOutcome.free(
        TensorShape.image(
            in.size(Axis.CHANNEL),
            in.size(Axis.HEIGHT) * values.get(FACTOR).get(0),
            in.size(Axis.WIDTH) * values.get(FACTOR).get(1)));
  }

  @Override
  public Reach reach(ParameterValues values) {
    return Reach.of(1, 1, 1.0 / values.get(FACTOR).get(0), 1.0 / values.get(FACTOR).get(1));
  }

  @Override
  public String formula() {
    return "y[c, i, j] = x[c, ⌊i / f⌋, ⌊j / f⌋]";
  }

  @Override
  public String source() {
    return "";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(FACTOR);
  }
}
