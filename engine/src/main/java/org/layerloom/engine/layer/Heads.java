package org.layerloom.engine.layer;

import java.util.List;
import java.util.Optional;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.Fix;
import org.layerloom.engine.network.LayerOutcome.Misfits;
import org.layerloom.engine.network.TensorShape;
import org.layerloom.engine.parameter.IntParameter;
import org.layerloom.engine.parameter.ParameterValues;
import org.layerloom.engine.parameter.RealParameter;
import org.layerloom.engine.text.Message;

/**
 * What layers with attention heads share. Weights and products are those of Vaswani et al. 2017.
 */
public final class Heads {

  public static final IntParameter HEADS = new IntParameter("heads", 4, 1, 256);
  public static final RealParameter DROPOUT = RealParameter.below("dropout", 0, 0, 1);

  private Heads() {}

  /** Why the heads cannot share this input, if they cannot: each takes as many features. */
  static Optional<Misfits> refusal(ParameterValues values, TensorShape in) {
    if (!in.isSequence()) {
      return Optional.of(Sequences.needsSequence(in));
    }
    long width = in.size(Axis.FEATURE);
    int heads = values.get(HEADS);
    if (width % heads == 0) {
      return Optional.empty();
    }
    int fewer = heads;
    while (width % fewer != 0) {
      fewer--;
    }
    return Optional.of(
        new Misfits(
            Message.of("problem.headsDoNotDivide", width, heads),
            Message.of("remedy.headsDoNotDivide", fewer),
            List.of(new Fix.SetParameter(Fix.ON_THIS_LAYER, HEADS.key(), fewer))));
  }

  /** Four matrices {@code [width, width]} with their biases. */
  static long weights(long width) {
    return Math.addExact(Math.multiplyExact(4 * width, width), 4 * width);
  }

  /**
   * What attention holds of one sample: queries and mixed values {@code [time, width]}, keys and
   * values {@code [keys, width]}, and the weights {@code [heads, time, keys]}.
   */
  static long inside(ParameterValues values, long width, long time, long keys) {
    long steps = Math.max(1, time);
    long others = Math.max(1, keys);
    long rows = Math.multiplyExact(2 * width, Math.addExact(steps, others));
    long weights = Math.multiplyExact(Math.multiplyExact(steps, others), values.get(HEADS));
    return Math.addExact(rows, weights);
  }

  /** The four products at each step, and those of each step with each other one, twice. */
  static long products(long width, long time) {
    long steps = Math.max(1, time);
    long ofSteps = Math.multiplyExact(Math.multiplyExact(4 * width, width), steps);
    return Math.addExact(ofSteps, Math.multiplyExact(2 * width, Math.multiplyExact(steps, steps)));
  }
}
