package org.layerloom.engine.layer;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.parameter.SizeParameter;

/**
 * The mean of each window, channel by channel. Places outside the image, where "same" padding
 * reaches, are not counted.
 */
public final class AveragePool2DLayer implements LayerType {

  public static final SizeParameter KERNEL = SizeParameter.square("kernel", 2, 1, 1_024);
  public static final SizeParameter STRIDE = SizeParameter.square("stride", 2, 1, 1_024);

  private static final SlidingWindow WINDOW = new SlidingWindow(KERNEL, STRIDE);

  @Override
  public String id() {
    return "avgpool2d";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.CONVOLUTION;
  }

  @Override
  public String icon() {
    return "blur";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(KERNEL, STRIDE, SlidingWindow.PADDING, SlidingWindow.PADDING_SIZE);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    Optional<Misfits> refusal = WINDOW.refusalOfEmptyWindows(values, in);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return LayerOutcome.free(WINDOW.slide(values, in, in.size(Axis.CHANNEL)));
  }

  @Override
  public String formula() {
    return "y[c, i, j] = mean x[c, i·s + u, j·s + v]";
  }

  @Override
  public String source() {
    return "LeCun et al.: Gradient-based learning applied to document recognition (1998)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(KERNEL);
  }
}
