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
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.parameter.SizeParameter;

/** A convolution that begins with each channel of an image by itself. */
public abstract class ChannelwiseConv2DLayer implements LayerType {

  public static final IntParameter MULTIPLIER = new IntParameter("depthMultiplier", 1, 1, 64);
  public static final SizeParameter KERNEL = SizeParameter.square("kernel", 3, 1, 1_024);
  public static final SizeParameter STRIDE = SizeParameter.square("stride", 1, 1, 1_024);
  public static final ChoiceParameter ACTIVATION = Activations.pointwise("relu");

  private static final SlidingWindow WINDOW = new SlidingWindow(KERNEL, STRIDE);

  ChannelwiseConv2DLayer() {}

  @Override
  public LayerFamily family() {
    return LayerFamily.CONVOLUTION;
  }

  /**
   * The filters that mix the channels at each place afterwards; empty where they stay apart.
   *
   * @param values of this layer
   */
  abstract Optional<Integer> mixing(ParameterValues values);

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    Optional<Misfits> refusal = WINDOW.refusal(values, in);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    long apart = Math.multiplyExact(in.size(Axis.CHANNEL), (long) values.get(MULTIPLIER));
    long filters = mixing(values).map(Integer::longValue).orElse(apart);
    TensorShape out = WINDOW.slide(values, in, filters);
    List<Integer> kernel = values.get(KERNEL);
    long depthwise = Math.multiplyExact(apart * kernel.get(0), (long) kernel.get(1));
    long mixed = mixing(values).isPresent() ? Math.multiplyExact(apart, filters) : 0;
    long weights = Math.addExact(depthwise, mixed);
    long biases = values.get(Weights.BIAS) ? filters : 0;
    long places = Math.multiplyExact(out.size(Axis.HEIGHT), out.size(Axis.WIDTH));
    return Weights.fits(values, out, weights + biases, Math.multiplyExact(weights, places));
  }

  @Override
  public Reach reach(ParameterValues values) {
    return WINDOW.seen(values);
  }

  @Override
  public Optional<String> activation(ParameterValues values) {
    return Optional.of(values.get(ACTIVATION));
  }
}
