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
import org.layerloom.engine.parameter.Parameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.parameter.SizeParameter;

/** One number for each window of an image, channel by channel. */
public abstract class Pool2DLayer implements LayerType {

  public static final SizeParameter KERNEL = SizeParameter.square("kernel", 2, 1, 1_024);
  public static final SizeParameter STRIDE = SizeParameter.square("stride", 2, 1, 1_024);

  private static final SlidingWindow WINDOW = new SlidingWindow(KERNEL, STRIDE);

  Pool2DLayer() {}

  @Override
  public LayerFamily family() {
    return LayerFamily.CONVOLUTION;
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(KERNEL, STRIDE, SlidingWindow.PADDING, SlidingWindow.PADDING_SIZE);
  }

  @Override
  public LayerOutcome infer(ParameterValues values, List<TensorShape> inputs) {
    TensorShape in = inputs.get(0);
    Optional<Misfits> refusal = WINDOW.refusalOfEmptyWindows(values, in);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return LayerOutcome.free(WINDOW.slide(values, in, in.size(Axis.CHANNEL)));
  }

  @Override
  public Reach reach(ParameterValues values) {
    return WINDOW.seen(values);
  }

  @Override
  public List<Parameter<?>> headline() {
    return List.of(KERNEL);
  }
}
