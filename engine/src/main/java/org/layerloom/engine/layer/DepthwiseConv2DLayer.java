package org.layerloom.engine.layer;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.LayerFamily;
import org.layerloom.engine.network.LayerOutcome;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.LayerType;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.IntParameter;
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.parameter.SizeParameter;

/**
 * A convolution of each channel by itself: x {@code [channels, height, width]}, W {@code
 * [kernelHeight, kernelWidth, channels, multiplier]}; channel c gives the outputs {@code c ·
 * multiplier} to {@code (c + 1) · multiplier − 1}.
 */
public final class DepthwiseConv2DLayer implements LayerType {

  public static final IntParameter MULTIPLIER = new IntParameter("depthMultiplier", 1, 1, 64);
  public static final SizeParameter KERNEL = SizeParameter.square("kernel", 3, 1, 1_024);
  public static final SizeParameter STRIDE = SizeParameter.square("stride", 1, 1, 1_024);
  public static final ChoiceParameter ACTIVATION = Activations.pointwise("relu");

  private static final SlidingWindow WINDOW = new SlidingWindow(KERNEL, STRIDE);

  @Override
  public String id() {
    return "depthwiseconv2d";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.CONVOLUTION;
  }

  @Override
  public String icon() {
    return "view-column-outline";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return Weights.behind(
        MULTIPLIER, KERNEL, STRIDE, SlidingWindow.PADDING, SlidingWindow.PADDING_SIZE, ACTIVATION);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    Optional<Misfits> refusal = WINDOW.refusal(values, in);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    long channels = Math.multiplyExact(in.size(Axis.CHANNEL), (long) values.get(MULTIPLIER));
    TensorShape out = WINDOW.slide(values, in, channels);
    List<Integer> kernel = values.get(KERNEL);
    long weights = Math.multiplyExact(channels * kernel.get(0), (long) kernel.get(1));
    long biases = values.get(Weights.BIAS) ? channels : 0;
    long places = Math.multiplyExact(out.size(Axis.HEIGHT), out.size(Axis.WIDTH));
    return Weights.fits(values, out, weights + biases, Math.multiplyExact(weights, places));
  }

  @Override
  public Optional<String> activation(ParameterValues values) {
    return Optional.of(values.get(ACTIVATION));
  }

  @Override
  public String formula() {
    return "y[c·M + m, i, j] = f(b + Σ W[u, v, c, m] · x[c, i·s + u, j·s + v])";
  }

  @Override
  public String source() {
    return "Howard et al.: MobileNets (2017)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(KERNEL, ACTIVATION);
  }
}
