package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;

/**
 * Zeros around an image: {@code [channels, height, width]} becomes {@code [channels, top + height +
 * bottom, left + width + right]}.
 */
public final class ZeroPadding2DLayer implements LayerType {

  @Override
  public String id() {
    return "zeropadding2d";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.CONVOLUTION;
  }

  @Override
  public String icon() {
    return "border-outside";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(Edges.TOP, Edges.BOTTOM, Edges.LEFT, Edges.RIGHT);
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
            in.size(Axis.HEIGHT) + Edges.rows(values),
            in.size(Axis.WIDTH) + Edges.columns(values)));
  }

  @Override
  public String formula() {
    return "y[c, i + top, j + left] = x[c, i, j], 0 around it";
  }

  @Override
  public String source() {
    return "";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(Edges.TOP, Edges.LEFT);
  }
}
