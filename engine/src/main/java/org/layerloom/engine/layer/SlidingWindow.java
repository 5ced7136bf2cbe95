package org.layerloom.engine.layer;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.Fix;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.parameter.SizeParameter;
import org.layerloom.engine.text.Message;

/**
 * The geometry that convolutions and poolings share. With kernel k, stride s and input n, the
 * output has {@code (n − k) / s + 1} places without padding ("valid"), rounded down, and {@code n /
 * s}, rounded up, with "same" padding (Dumoulin and Visin: A guide to convolution arithmetic,
 * 2016).
 */
public final class SlidingWindow {

  public static final String VALID = "valid";
  public static final String SAME = "same";

  public static final ChoiceParameter PADDING =
      new ChoiceParameter("padding", VALID, List.of(VALID, SAME));

  private final SizeParameter kernel;
  private final SizeParameter stride;

  SlidingWindow(SizeParameter kernel, SizeParameter stride) {
    this.kernel = kernel;
    this.stride = stride;
  }

  /** Why the window cannot slide over this input, if it cannot. */
  Optional<Misfits> refusal(ParameterValues values, TensorShape in) {
    if (!in.isImage()) {
      return Optional.of(
          new Misfits(
              Message.of("problem.needsImage", in.toString()), Message.of("remedy.needsImage")));
    }
    List<Integer> size = values.get(kernel);
    boolean tooLarge = size.get(0) > in.size(Axis.HEIGHT) || size.get(1) > in.size(Axis.WIDTH);
    if (tooLarge && values.get(PADDING).equals(VALID)) {
      return Optional.of(
          new Misfits(
              Message.of(
                  "problem.kernelTooLarge",
                  kernel.display(size),
                  in.size(Axis.HEIGHT) + " × " + in.size(Axis.WIDTH)),
              Message.of("remedy.kernelTooLarge"),
              List.of(new Fix.SetParameter(Fix.ON_THIS_LAYER, PADDING.key(), SAME))));
    }
    return Optional.empty();
  }

  TensorShape slide(ParameterValues values, TensorShape in, long channels) {
    return TensorShape.image(
        channels, places(values, in.size(Axis.HEIGHT), 0), places(values, in.size(Axis.WIDTH), 1));
  }

  private long places(ParameterValues values, long length, int side) {
    long k = values.get(kernel).get(side);
    long s = values.get(stride).get(side);
    return values.get(PADDING).equals(SAME) ? (length + s - 1) / s : (length - k) / s + 1;
  }
}
