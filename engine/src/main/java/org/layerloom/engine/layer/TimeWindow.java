package org.layerloom.engine.layer;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.Fix;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.Reach;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.ChoiceParameter;
import org.layerloom.engine.parameter.IntParameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.text.Message;

/**
 * A window that slides along the steps of a sequence. With {@code causal} padding a step sees none
 * behind it: zeros stand before the first one (van den Oord et al.: WaveNet, 2016). The arithmetic
 * is {@link SlidingWindow}'s.
 *
 * @param dilation null for windows without holes
 */
record TimeWindow(
    IntParameter kernel, IntParameter stride, IntParameter dilation, ChoiceParameter padding) {

  static final String CAUSAL = "causal";

  private long reach(ParameterValues values) {
    long apart = dilation == null ? 1 : values.get(dilation);
    return (values.get(kernel) - 1) * apart + 1;
  }

  /** Why the window cannot slide along this input, if it cannot. */
  Optional<Misfits> refusal(ParameterValues values, TensorShape in) {
    if (!in.isSequence()) {
      return Optional.of(Sequences.needsSequence(in));
    }
    long time = in.size(Axis.TIME);
    boolean known = time != TensorShape.ANY_LENGTH;
    if (known && reach(values) > time && values.get(padding).equals(SlidingWindow.VALID)) {
      return Optional.of(
          new Misfits(
              Message.of("problem.kernelTooLarge", reach(values), time),
              Message.of("remedy.kernelTooLarge"),
              List.of(new Fix.SetParameter(Fix.ON_THIS_LAYER, padding.key(), SlidingWindow.SAME))));
    }
    return Optional.empty();
  }

  Reach seen(ParameterValues values) {
    return Reach.ofSteps(reach(values), values.get(stride));
  }

  /** The input's shape with as many steps as there are places; features as they were. */
  TensorShape slide(ParameterValues values, TensorShape in) {
    long time = in.size(Axis.TIME);
    if (time == TensorShape.ANY_LENGTH) {
      return in;
    }
    long s = values.get(stride);
    boolean inside = values.get(padding).equals(SlidingWindow.VALID);
    return in.with(Axis.TIME, inside ? (time - reach(values)) / s + 1 : (time + s - 1) / s);
  }
}
