package org.layerloom.engine.layer;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.Reach;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.IntParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.parameter.SizeParameter;

/**
 * A convolution over images: x {@code [channels, height, width]}, W {@code [filters, channels,
 * kernelHeight, kernelWidth]}, b {@code [filters]}; cross-correlation, as everywhere in the field.
 */
public final class Conv2DLayer implements LayerType {

  public static final IntParameter FILTERS = new IntParameter("filters", 32, 1, 8_192);
  public static final SizeParameter KERNEL = SizeParameter.square("kernel", 3, 1, 1_024);
  public static final SizeParameter STRIDE = SizeParameter.square("stride", 1, 1, 1_024);
  public static final SizeParameter DILATION = SizeParameter.square("dilation", 1, 1, 1_024);
  public static final ChoiceParameter ACTIVATION = Activations.pointwise("relu");

  private static final SlidingWindow WINDOW = new SlidingWindow(KERNEL, STRIDE, DILATION);

  @Override
  public String id() {
    return "conv2d";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.CONVOLUTION;
  }

  @Override
  public String icon() {
    return "grid";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return Weights.behind(
        FILTERS,
        KERNEL,
        STRIDE,
        SlidingWindow.PADDING,
        SlidingWindow.PADDING_SIZE,
        DILATION,
        ACTIVATION);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    Optional<Misfits> refusal = WINDOW.refusal(values, in);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    long filters = values.get(FILTERS);
    TensorShape out = WINDOW.slide(values, in, filters);
    List<Integer> kernel = values.get(KERNEL);
    long perPlace =
        Math.multiplyExact(
            in.size(Axis.CHANNEL) * kernel.get(0), Math.multiplyExact(kernel.get(1), filters));
    long biases = values.get(Weights.BIAS) ? filters : 0;
    long places = out.size(Axis.HEIGHT) * out.size(Axis.WIDTH);
    return Weights.fits(values, out, perPlace + biases, Math.multiplyExact(perPlace, places));
  }

  @Override
  public Optional<String> activation(ParameterValues values) {
    return Optional.of(values.get(ACTIVATION));
  }

  @Override
  public Reach reach(ParameterValues values) {
    return WINDOW.seen(values);
  }

  @Override
  public String formula() {
    return "y[k, i, j] = f(b[k] + Σ W[k, c, u, v] · x[c, i·s + u·d, j·s + v·d])";
  }

  @Override
  public String source() {
    return "LeCun et al.: Gradient-based learning applied to document recognition (1998)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(FILTERS, KERNEL, ACTIVATION);
  }
}
