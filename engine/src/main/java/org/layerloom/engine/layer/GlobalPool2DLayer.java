package org.layerloom.engine.layer;

import java.util.List;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;

/**
 * One number for each channel: x {@code [channels, height, width]} becomes y {@code [channels]}.
 */
public final class GlobalPool2DLayer implements LayerType {

  public static final String AVERAGE = "average";
  public static final String MAXIMUM = "maximum";

  public static final ChoiceParameter POOLING =
      new ChoiceParameter("pooling", AVERAGE, List.of(AVERAGE, MAXIMUM));

  @Override
  public String id() {
    return "globalpool2d";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.CONVOLUTION;
  }

  @Override
  public String icon() {
    return "arrow-collapse";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(POOLING);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    if (!in.isImage()) {
      return SlidingWindow.needsImage(in);
    }
    return LayerOutcome.free(TensorShape.vector(in.size(Axis.CHANNEL)));
  }

  @Override
  public String formula() {
    return "y[c] = mean x[c, i, j]   or   y[c] = max x[c, i, j]";
  }

  @Override
  public String source() {
    return "Lin, Chen, Yan: Network in network (2014)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(POOLING);
  }
}
