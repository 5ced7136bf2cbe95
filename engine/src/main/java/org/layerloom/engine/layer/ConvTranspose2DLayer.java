package org.layerloom.engine.layer;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.Fix;
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
import org.layerloom.engine.text.Message;

/**
 * A convolution run backwards: each number of x {@code [channels, height, width]} lays a copy of
 * the kernel, W {@code [channels, filters, kernelHeight, kernelWidth]}, into a larger image.
 * Without padding ("valid") a side n becomes {@code (n − 1) · s + k}, with "same" {@code n · s},
 * and "explicit" padding cuts p off either side of {@code (n − 1) · s + k}.
 */
public final class ConvTranspose2DLayer implements LayerType {

  public static final IntParameter FILTERS = new IntParameter("filters", 32, 1, 8_192);
  public static final SizeParameter KERNEL = SizeParameter.square("kernel", 3, 1, 1_024);
  public static final SizeParameter STRIDE = SizeParameter.square("stride", 2, 1, 1_024);
  public static final ChoiceParameter ACTIVATION = Activations.pointwise("relu");

  @Override
  public String id() {
    return "convtranspose2d";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.CONVOLUTION;
  }

  @Override
  public String icon() {
    return "grid-large";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return Weights.behind(
        FILTERS, KERNEL, STRIDE, SlidingWindow.PADDING, SlidingWindow.PADDING_SIZE, ACTIVATION);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    if (!in.isImage()) {
      return SlidingWindow.needsImage(in);
    }
    List<Integer> kernel = values.get(KERNEL);
    List<Integer> stride = values.get(STRIDE);
    boolean leavesGaps = kernel.get(0) < stride.get(0) || kernel.get(1) < stride.get(1);
    if (leavesGaps && values.get(SlidingWindow.PADDING).equals(SlidingWindow.SAME)) {
      // Programs disagree about where the copies lie between such gaps.
      return new Misfits(
          Message.of("problem.kernelBelowStride", KERNEL.display(kernel), STRIDE.display(stride)),
          Message.of("remedy.kernelBelowStride"),
          List.of(
              new Fix.SetParameter(
                  Fix.ON_THIS_LAYER, SlidingWindow.PADDING.key(), SlidingWindow.VALID)));
    }
    long rows = length(values, in.size(Axis.HEIGHT), 0);
    long columns = length(values, in.size(Axis.WIDTH), 1);
    if (rows < 1 || columns < 1) {
      return new Misfits(
          Message.of(
              "problem.paddingTakesAll",
              SlidingWindow.PADDING_SIZE.display(values.get(SlidingWindow.PADDING_SIZE))),
          Message.of("remedy.paddingTakesAll"),
          List.of(
              new Fix.SetParameter(
                  Fix.ON_THIS_LAYER, SlidingWindow.PADDING.key(), SlidingWindow.VALID)));
    }
    long filters = values.get(FILTERS);
    TensorShape out = TensorShape.image(filters, rows, columns);
    long perPlace =
        Math.multiplyExact(
            in.size(Axis.CHANNEL) * kernel.get(0), Math.multiplyExact(kernel.get(1), filters));
    long biases = values.get(Weights.BIAS) ? filters : 0;
    long places = Math.multiplyExact(in.size(Axis.HEIGHT), in.size(Axis.WIDTH));
    return Weights.fits(values, out, perPlace + biases, Math.multiplyExact(perPlace, places));
  }

  @Override
  public Optional<String> activation(ParameterValues values) {
    return Optional.of(values.get(ACTIVATION));
  }

  /** As many copies of the kernel as overlap at a place. */
  private static double across(ParameterValues values, int side) {
    int s = values.get(STRIDE).get(side);
    return (values.get(KERNEL).get(side) + s - 1) / s;
  }

  private static double apart(ParameterValues values, int side) {
    return 1.0 / values.get(STRIDE).get(side);
  }

  private static long length(ParameterValues values, long length, int side) {
    long k = values.get(KERNEL).get(side);
    long s = values.get(STRIDE).get(side);
    return values.get(SlidingWindow.PADDING).equals(SlidingWindow.SAME)
        ? Math.multiplyExact(length, s)
        : Math.multiplyExact(length - 1, s) + k - 2 * SlidingWindow.padding(values, side);
  }

  @Override
  public Reach reach(ParameterValues values) {
    return Reach.of(across(values, 0), across(values, 1), apart(values, 0), apart(values, 1));
  }

  @Override
  public String formula() {
    return "y[k, i·s + u, j·s + v] += W[c, k, u, v] · x[c, i, j],   then f(y + b)";
  }

  @Override
  public String source() {
    return "Dumoulin, Visin: A guide to convolution arithmetic (2016)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(FILTERS, KERNEL, ACTIVATION);
  }
}
