package org.layerloom.engine.layer;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.Fix;
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
import org.layerloom.engine.text.Message;

/**
 * A convolution over volumes: x {@code [channels, depth, height, width]}, W {@code [filters,
 * channels, kernelDepth, kernelHeight, kernelWidth]}, b {@code [filters]}; each side changes as in
 * {@link SlidingWindow}.
 */
public final class Conv3DLayer implements LayerType {

  public static final IntParameter FILTERS = new IntParameter("filters", 16, 1, 8_192);
  public static final SizeParameter KERNEL = SizeParameter.cube("kernel3d", 3, 1, 1_024);
  public static final SizeParameter STRIDE = SizeParameter.cube("stride3d", 1, 1, 1_024);
  public static final ChoiceParameter PADDING =
      new ChoiceParameter(
          "padding3d", SlidingWindow.VALID, List.of(SlidingWindow.VALID, SlidingWindow.SAME));
  public static final ChoiceParameter ACTIVATION = Activations.pointwise("relu");

  private static final List<Axis> SIDES = List.of(Axis.DEPTH, Axis.HEIGHT, Axis.WIDTH);

  @Override
  public String id() {
    return "conv3d";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.CONVOLUTION;
  }

  @Override
  public String icon() {
    return "cube-outline";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return Weights.behind(FILTERS, KERNEL, STRIDE, PADDING, ACTIVATION);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    if (!in.isVolume()) {
      return new Misfits(
          Message.of("problem.needsVolume", in.toString()), Message.of("remedy.needsVolume"));
    }
    List<Integer> kernel = values.get(KERNEL);
    boolean same = values.get(PADDING).equals(SlidingWindow.SAME);
    long weights = Math.multiplyExact(in.size(Axis.CHANNEL), (long) values.get(FILTERS));
    long[] places = new long[SIDES.size()];
    for (int i = 0; i < places.length; i++) {
      long length = in.size(SIDES.get(i));
      if (kernel.get(i) > length && !same) {
        return tooLarge(kernel, in);
      }
      long stride = values.get(STRIDE).get(i);
      places[i] = same ? (length + stride - 1) / stride : (length - kernel.get(i)) / stride + 1;
      weights = Math.multiplyExact(weights, (long) kernel.get(i));
    }
    TensorShape out = TensorShape.volume(values.get(FILTERS), places[0], places[1], places[2]);
    long biases = values.get(Weights.BIAS) ? values.get(FILTERS) : 0;
    long all = Math.multiplyExact(Math.multiplyExact(places[0], places[1]), places[2]);
    return Weights.fits(values, out, weights + biases, Math.multiplyExact(weights, all));
  }

  private static Misfits tooLarge(List<Integer> kernel, TensorShape in) {
    return new Misfits(
        Message.of(
            "problem.kernelTooLarge",
            KERNEL.display(kernel),
            KERNEL.display(in.sides().subList(1, 4))),
        Message.of("remedy.kernelTooLarge"),
        List.of(new Fix.SetParameter(Fix.ON_THIS_LAYER, PADDING.key(), SlidingWindow.SAME)));
  }

  @Override
  public Optional<String> activation(ParameterValues values) {
    return Optional.of(values.get(ACTIVATION));
  }

  @Override
  public String formula() {
    return "y[k, h, i, j] = f(b[k] + Σ W[k, c, t, u, v] · x[c, h·s + t, i·s + u, j·s + v])";
  }

  @Override
  public String source() {
    return "Tran et al.: Learning spatiotemporal features with 3D convolutional networks (2015)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(FILTERS, KERNEL, ACTIVATION);
  }
}
