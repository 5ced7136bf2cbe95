package org.layerloom.engine.dl4j.fast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.api.Trainable;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;

/**
 * The second half of a training step: from gradients to new weights, in one pass over DL4J's flat
 * vectors. Penalties, the division by the batch and the optimizer are as in DL4J's own updater, and
 * so is the layout of the optimizer's state.
 */
public final class WeightUpdate {

  /** So many numbers of each vector stay in the processor's nearest cache. */
  private static final int CHUNK = 2048;

  /** Fewer weights are changed sooner than two threads agree to share them. */
  private static final int WORTH_SHARING = 1 << 14;

  private final NativeFloats weights;
  private final NativeFloats gradients;
  private final NativeFloats state;
  private final List<Range> ranges;
  private final int length;
  private final Crew crew;
  private final List<Share> shares = new ArrayList<>();

  /**
   * Weights that are treated alike.
   *
   * @param state where the first number kept for the first of them lies
   * @param apart how far the second number lies behind the first
   * @param mean whether the gradient is a sum over the batch, to be divided
   */
  private record Range(
      int from,
      int to,
      IUpdater updater,
      int stateNumbers,
      int state,
      int apart,
      boolean mean,
      float l1,
      float l2) {

    boolean joins(Range next) {
      return to == next.from
          && updater == next.updater
          && state + (stateNumbers == 0 ? 0 : to - from) == next.state
          && apart == next.apart
          && mean == next.mean
          && l1 == next.l1
          && l2 == next.l2;
    }

    Range joined(Range next) {
      return new Range(from, next.to, updater, stateNumbers, state, apart, mean, l1, l2);
    }
  }

  private WeightUpdate(ComputationGraph graph, List<Range> ranges, Crew crew) {
    this.ranges = ranges;
    this.crew = crew;
    this.length = Math.toIntExact(graph.numParams());
    weights = NativeFloats.of(graph.params());
    gradients = NativeFloats.of(graph.getUpdater().getFlattenedGradientsView());
    INDArray numbers = graph.getUpdater().getStateViewArray();
    state = numbers == null ? null : NativeFloats.of(numbers);
  }

  /** The update of a graph; empty where something is asked for that only DL4J does. */
  public static Optional<WeightUpdate> of(ComputationGraph graph, Crew crew) {
    if (graph.numParams() == 0
        || graph.params().dataType() != DataType.FLOAT
        || graph.numParams() > Integer.MAX_VALUE / Float.BYTES) {
      return Optional.empty();
    }
    List<Range> ranges = new ArrayList<>();
    for (UpdaterBlock block : graph.getUpdater().getUpdaterBlocks()) {
      for (UpdaterBlock.ParamState part : block.getLayersAndVariablesInBlock()) {
        Optional<Range> range = range(block, part);
        if (range.isEmpty()) {
          return Optional.empty();
        }
        int last = ranges.size() - 1;
        if (last >= 0 && ranges.get(last).joins(range.get())) {
          ranges.set(last, ranges.get(last).joined(range.get()));
        } else {
          ranges.add(range.get());
        }
      }
    }
    return Optional.of(new WeightUpdate(graph, ranges, crew));
  }

  private static Optional<Range> range(UpdaterBlock block, UpdaterBlock.ParamState part) {
    Trainable layer = part.getLayer();
    IUpdater updater = block.getGradientUpdater().getConfig();
    int numbers = Optimizer.stateNumbers(updater);
    GradientNormalization clipping = layer.getConfig().getGradientNormalization();
    boolean clipped = clipping != null && clipping != GradientNormalization.None;
    if (numbers < 0 || clipped || block.isPretrainUpdaterBlock()) {
      return Optional.empty();
    }
    float l1 = 0;
    float l2 = 0;
    List<Regularization> penalties =
        layer.getConfig().getRegularizationByParam(part.getParamName());
    for (Regularization penalty : penalties == null ? List.<Regularization>of() : penalties) {
      if (penalty instanceof L1Regularization each) {
        l1 += (float) each.getL1().valueAt(0, 0);
      } else if (penalty instanceof L2Regularization each) {
        l2 += (float) each.getL2().valueAt(0, 0);
      } else {
        return Optional.empty();
      }
    }
    int from = part.getParamOffsetStart();
    int into = from - block.getParamOffsetStart();
    return Optional.of(
        new Range(
            from,
            part.getParamOffsetEnd(),
            updater,
            numbers,
            numbers == 0 ? 0 : block.getUpdaterViewOffsetStart() + into,
            block.getParamOffsetEnd() - block.getParamOffsetStart(),
            layer.updaterDivideByMinibatch(part.getParamName()),
            l1,
            l2));
  }

  /**
   * Changes the weights.
   *
   * @param iteration steps taken before
   * @param batch what sums over the batch are divided by
   * @return what penalties add to the loss, of the weights as they were: {@code l1 · Σ |w| + l2 / 2
   *     · Σ w²}
   */
  public double apply(int iteration, int epoch, int batch) {
    return apply(iteration, epoch, batch, List.of());
  }

  /**
   * The same behind a step of a network that threads have shared, who share this too.
   *
   * @param network the one that has computed the gradients
   */
  public double apply(int iteration, int epoch, int batch, FastNetwork network) {
    return apply(iteration, epoch, batch, network.otherGradients());
  }

  private double apply(int iteration, int epoch, int batch, List<NativeFloats> others) {
    int parts = length < WORTH_SHARING ? 1 : others.size() + 1;
    while (shares.size() < parts) {
      shares.add(new Share());
    }
    List<Share> working = shares.subList(0, parts);
    for (int i = 0; i < parts; i++) {
      Share share = working.get(i);
      share.from = (int) ((long) length * i / parts);
      share.to = (int) ((long) length * (i + 1) / parts);
      share.others = others;
    }
    crew.run(working, share -> share.apply(iteration, epoch, batch));
    double penalty = 0;
    for (Share share : working) {
      penalty += share.penalty;
    }
    return penalty;
  }

  /** The weights that one thread changes, chunk by chunk. */
  private final class Share {

    private final float[] w = new float[CHUNK];
    private final float[] g = new float[CHUNK];
    private final float[] first = new float[CHUNK];
    private final float[] second = new float[CHUNK];
    private int from;
    private int to;
    private List<NativeFloats> others = List.of();
    private double penalty;

    void apply(int iteration, int epoch, int batch) {
      penalty = 0;
      for (Range range : ranges) {
        Optimizer optimizer = Optimizer.of(range.updater, iteration, epoch);
        float scale = range.mean ? 1f / batch : 1;
        int end = Math.min(to, range.to);
        for (int at = Math.max(from, range.from); at < end; at += CHUNK) {
          step(range, optimizer, scale, at, Math.min(CHUNK, end - at));
        }
      }
    }

    private void step(Range range, Optimizer optimizer, float scale, int at, int length) {
      weights.read(at, w, 0, length);
      gradients.read(at, g, 0, length);
      for (NativeFloats other : others) {
        other.read(at, first, 0, length);
        Loop.add(g, first, length);
      }
      int kept = range.state + at - range.from;
      if (range.stateNumbers > 0) {
        state.read(kept, first, 0, length);
      }
      if (range.stateNumbers > 1) {
        state.read(kept + range.apart, second, 0, length);
      }
      scale(scale, length);
      if (range.l1 != 0) {
        addSigns(range.l1, length);
      }
      if (range.l2 != 0) {
        addWeights(range.l2, length);
      }
      optimizer.step(w, g, first, second, length);
      weights.write(at, w, 0, length);
      if (range.stateNumbers > 0) {
        state.write(kept, first, 0, length);
      }
      if (range.stateNumbers > 1) {
        state.write(kept + range.apart, second, 0, length);
      }
    }

    private void scale(float by, int length) {
      for (int i = 0; i < length; i++) {
        g[i] *= by;
      }
    }

    private void addSigns(float l1, int length) {
      for (int i = 0; i < length; i++) {
        g[i] += l1 * Math.signum(w[i]);
        penalty += l1 * Math.abs(w[i]);
      }
    }

    private void addWeights(float l2, int length) {
      for (int i = 0; i < length; i++) {
        g[i] += l2 * w[i];
        penalty += 0.5 * l2 * w[i] * w[i];
      }
    }
  }
}
