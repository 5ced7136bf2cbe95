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

/**
 * Filters that slide along a sequence: x {@code [time, in]} becomes y {@code [places, filters]},
 * with the weights {@code [kernel, in, filters]}.
 */
public final class Conv1DLayer implements LayerType {

  public static final IntParameter FILTERS = new IntParameter("filters", 32, 1, 4096);
  public static final IntParameter KERNEL = new IntParameter("length", 3, 1, 1024);
  public static final IntParameter STRIDE = new IntParameter("step", 1, 1, 1024);
  public static final IntParameter DILATION = new IntParameter("spread", 1, 1, 1024);
  public static final ChoiceParameter PADDING =
      new ChoiceParameter(
          "edges",
          SlidingWindow.VALID,
          List.of(SlidingWindow.VALID, SlidingWindow.SAME, TimeWindow.CAUSAL));
  public static final ChoiceParameter ACTIVATION = Activations.pointwise("relu");

  private static final TimeWindow WINDOW = new TimeWindow(KERNEL, STRIDE, DILATION, PADDING);

  @Override
  public String id() {
    return "conv1d";
  }

  @Override
  public LayerFamily family() {
    return LayerFamily.CONVOLUTION;
  }

  @Override
  public String icon() {
    return "chart-timeline-variant";
  }

  @Override
  public List<Parameter<?>> parameters() {
    return Weights.behind(FILTERS, KERNEL, STRIDE, PADDING, DILATION, ACTIVATION);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    Optional<Misfits> refusal = WINDOW.refusal(values, in);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    long filters = values.get(FILTERS);
    TensorShape out = WINDOW.slide(values, in).with(Axis.FEATURE, filters);
    long each = Math.multiplyExact(in.size(Axis.FEATURE), values.get(KERNEL).longValue());
    long biases = values.get(Weights.BIAS) ? filters : 0;
    return Weights.fits(
        values, out, each * filters + biases, Math.multiplyExact(out.elements(), each));
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
  public Optional<Misfits> seesLaterSteps(ParameterValues values) {
    return !values.get(PADDING).equals(TimeWindow.CAUSAL) && values.get(KERNEL) > 1
        ? Sequences.seesLater(
            "causalEdges",
            new Fix.SetParameter(Fix.ON_THIS_LAYER, PADDING.key(), TimeWindow.CAUSAL))
        : Optional.empty();
  }

  @Override
  public String formula() {
    return "y[t, o] = f(b[o] + Σ w[k, c, o] · x[t·s + k·d, c])";
  }

  @Override
  public String source() {
    return "Waibel et al.: Phoneme recognition using time-delay neural networks (1989)";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(FILTERS, KERNEL, ACTIVATION);
  }
}
