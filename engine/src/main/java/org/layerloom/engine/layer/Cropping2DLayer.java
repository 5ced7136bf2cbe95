package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Message;

/**
 * An image without its edges: {@code [channels, height, width]} becomes {@code [channels, height −
 * top − bottom, width − left − right]}.
 */
public final class Cropping2DLayer implements LayerType {

  @Override
  public String id() {
    return "cropping2d";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.CONVOLUTION;
  }

  @Override
  public String icon() {
    return "crop";
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
    long height = in.size(Axis.HEIGHT) - Edges.rows(values);
    long width = in.size(Axis.WIDTH) - Edges.columns(values);
    if (height < 1 || width < 1) {
      return new Misfits(
          Message.of(
              "problem.nothingLeft",
              Edges.rows(values),
              Edges.columns(values),
              in.size(Axis.HEIGHT) + " × " + in.size(Axis.WIDTH)),
          Message.of("remedy.nothingLeft"));
    }
    return LayerOutcome.free(TensorShape.image(in.size(Axis.CHANNEL), height, width));
  }

  @Override
  public String formula() {
    return "y[c, i, j] = x[c, i + top, j + left]";
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
