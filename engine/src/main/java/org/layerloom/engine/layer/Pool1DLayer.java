package org.layerloom.engine.layer;

import java.util.List;
import java.util.Optional;
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

/** One number for each feature of a window of steps: {@code [time, f]} to {@code [places, f]}. */
public abstract class Pool1DLayer implements LayerType {

  public static final IntParameter KERNEL = new IntParameter("length", 2, 1, 1024);
  public static final IntParameter STRIDE = new IntParameter("step", 2, 1, 1024);
  public static final ChoiceParameter PADDING =
      new ChoiceParameter(
          "edges", SlidingWindow.VALID, List.of(SlidingWindow.VALID, SlidingWindow.SAME));

  private static final TimeWindow WINDOW = new TimeWindow(KERNEL, STRIDE, null, PADDING);

  @Override
  public LayerFamily family() {
    return LayerFamily.CONVOLUTION;
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(KERNEL, STRIDE, PADDING);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    Optional<Misfits> refusal = WINDOW.refusal(values, in);
    return refusal.isPresent() ? refusal.get() : LayerOutcome.free(WINDOW.slide(values, in));
  }

  @Override
  public Reach reach(ParameterValues values) {
    return WINDOW.seen(values);
  }

  @Override
  public Optional<Misfits> seesLaterSteps(ParameterValues values) {
    return values.get(KERNEL) > 1 ? Sequences.seesLater("noWindow") : Optional.empty();
  }

  @Override
  public String source() {
    return "Goodfellow, Bengio, Courville: Deep Learning (2016), 9.3";
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(KERNEL);
  }
}
