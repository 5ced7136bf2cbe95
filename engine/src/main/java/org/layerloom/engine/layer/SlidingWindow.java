package org.layerloom.engine.layer;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.Fix;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.Reach;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.parameter.SizeParameter;
import org.layerloom.engine.text.Message;

/**
 * The geometry that convolutions and poolings share. With kernel k, stride s and input n, the
 * output has {@code (n − k) / s + 1} places without padding ("valid"), rounded down, {@code n / s},
 * rounded up, with "same" padding, and {@code (n + 2 p − k) / s + 1}, rounded down, with p places
 * on either side ("explicit"; Dumoulin and Visin: A guide to convolution arithmetic, 2016). Spread
 * out by a dilation d, a kernel reaches over {@code (k − 1) · d + 1} places.
 */
public final class SlidingWindow {

  public static final String VALID = "valid";
  public static final String SAME = "same";
  public static final String EXPLICIT = "explicit";

  public static final ChoiceParameter PADDING =
      new ChoiceParameter("padding", VALID, List.of(VALID, SAME, EXPLICIT));

  /** Rows above and below, and columns on either side, where the padding is explicit. */
  public static final SizeParameter PADDING_SIZE = SizeParameter.square("paddingSize", 1, 0, 1_024);

  private final SizeParameter kernel;
  private final SizeParameter stride;

  private final Optional<SizeParameter> dilation;

  SlidingWindow(SizeParameter kernel, SizeParameter stride) {
    this(kernel, stride, Optional.empty());
  }

  /**
   * A window that may be spread out.
   *
   * @param dilation the distance between neighbours in the window, 1 where they touch
   */
  SlidingWindow(SizeParameter kernel, SizeParameter stride, SizeParameter dilation) {
    this(kernel, stride, Optional.of(dilation));
  }

  private SlidingWindow(
      SizeParameter kernel, SizeParameter stride, Optional<SizeParameter> dilation) {
    this.kernel = kernel;
    this.stride = stride;
    this.dilation = dilation;
  }

  /** How many rows (side 0) or columns (side 1) of the input the window reaches over. */
  private long reach(ParameterValues values, int side) {
    long apart = dilation.map(d -> values.get(d).get(side)).orElse(1);
    return (values.get(kernel).get(side) - 1) * apart + 1;
  }

  /** How far around a place it looks, and how far its places lie apart. */
  Reach seen(ParameterValues values) {
    return Reach.of(
        reach(values, 0), reach(values, 1), values.get(stride).get(0), values.get(stride).get(1));
  }

  /** Why the window cannot slide over this input, if it cannot. */
  Optional<Misfits> refusal(ParameterValues values, TensorShape in) {
    if (!in.isImage()) {
      return Optional.of(needsImage(in));
    }
    long high = reach(values, 0);
    long wide = reach(values, 1);
    long rows = in.size(Axis.HEIGHT) + 2 * padding(values, 0);
    long columns = in.size(Axis.WIDTH) + 2 * padding(values, 1);
    boolean tooLarge = high > rows || wide > columns;
    if (tooLarge && !values.get(PADDING).equals(SAME)) {
      return Optional.of(
          new Misfits(
              Message.of("problem.kernelTooLarge", high + " × " + wide, rows + " × " + columns),
              Message.of("remedy.kernelTooLarge"),
              List.of(new Fix.SetParameter(Fix.ON_THIS_LAYER, PADDING.key(), SAME))));
    }
    return Optional.empty();
  }

  /** The same for a window that has to see something of the image wherever it is. */
  Optional<Misfits> refusalOfEmptyWindows(ParameterValues values, TensorShape in) {
    Optional<Misfits> refusal = refusal(values, in);
    boolean empty =
        padding(values, 0) >= reach(values, 0) || padding(values, 1) >= reach(values, 1);
    if (refusal.isPresent() || !empty) {
      return refusal;
    }
    return Optional.of(
        new Misfits(
            Message.of(
                "problem.paddingBeyondKernel",
                PADDING_SIZE.display(values.get(PADDING_SIZE)),
                kernel.display(values.get(kernel))),
            Message.of("remedy.paddingBeyondKernel"),
            List.of(new Fix.SetParameter(Fix.ON_THIS_LAYER, PADDING.key(), SAME))));
  }

  /** Explicit rows (side 0) or columns (side 1) on either side. */
  static long padding(ParameterValues values, int side) {
    return values.get(PADDING).equals(EXPLICIT) ? values.get(PADDING_SIZE).get(side) : 0;
  }

  static Misfits needsNoSteps(TensorShape in) {
    return new Misfits(
        Message.of("problem.needsVectorOrImage", in.toString()),
        Message.of("remedy.needsVectorOrImage"));
  }

  static Misfits needsImage(TensorShape in) {
    return new Misfits(
        Message.of("problem.needsImage", in.toString()), Message.of("remedy.needsImage"));
  }

  TensorShape slide(ParameterValues values, TensorShape in, long channels) {
    return TensorShape.image(
        channels, places(values, in.size(Axis.HEIGHT), 0), places(values, in.size(Axis.WIDTH), 1));
  }

  private long places(ParameterValues values, long length, int side) {
    long k = reach(values, side);
    long s = values.get(stride).get(side);
    return values.get(PADDING).equals(SAME)
        ? (length + s - 1) / s
        : (length + 2 * padding(values, side) - k) / s + 1;
  }
}
