package org.layerloom.engine.dl4j;

import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.layerloom.engine.dl4j.fast.Crew;
import org.layerloom.engine.dl4j.fast.FastNetwork;
import org.layerloom.engine.dl4j.fast.WeightUpdate;
import org.layerloom.engine.dl4j.own.StepRows;
import org.layerloom.engine.network.TensorShape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One step of the optimizer, by the fastest way that knows the network: our own loops for what they
 * know, DL4J for the rest. All of them work on the same arrays and count in the same counters, so
 * that a step may be taken by one and the next by another.
 */
final class TrainingStep {

  /** {@code -Dlayerloom.fast=false} leaves everything to DL4J. */
  private static final boolean FAST = !"false".equals(System.getProperty("layerloom.fast"));

  private final ComputationGraph graph;
  private final TensorShape input;
  private final Crew crew = new Crew(ForkJoinPool.commonPool());
  private final StepObserver observer = new StepObserver();
  private boolean fast = FAST;
  private boolean prepared;
  private Optional<WeightUpdate> update = Optional.empty();
  private Optional<FastNetwork> whole = Optional.empty();
  private long seed;

  TrainingStep(ComputationGraph graph, TensorShape input) {
    this.graph = graph;
    this.input = input;
    graph.setListeners(observer);
  }

  /** Whether our own loops may be used. */
  void useFast(boolean allowed) {
    fast = allowed;
  }

  boolean mayBeFast() {
    return fast;
  }

  /** Whether our own loops change the weights. */
  boolean updatesFast() {
    prepare();
    return fast && update.isPresent();
  }

  /** Whether our own loops compute the whole network. */
  boolean computesFast() {
    prepare();
    return fast && whole.isPresent();
  }

  /** Not before the first step or answer: DL4J makes the optimizer's state with it. */
  private void prepare() {
    if (!fast || prepared) {
      return;
    }
    prepared = true;
    update = WeightUpdate.of(graph, crew);
    if (update.isPresent() && !input.isVolume()) {
      int[] shape =
          input.dimensions().stream().mapToInt(each -> Math.toIntExact(each.size())).toArray();
      whole = FastNetwork.of(graph, crew, shape);
      whole.ifPresent(network -> network.seed(seed));
    }
  }

  /** Everything random in our own loops is drawn from this number from now on. */
  void seed(long newSeed) {
    seed = newSeed;
    whole.ifPresent(network -> network.seed(newSeed));
  }

  StepResult take(PreparedBatch batch) {
    if (computesFast()) {
      return takeFast(batch, whole.get());
    }
    MathThreads.leaveNative(MathThreads.current());
    observer.expect(batch.targets());
    boolean someSteps = batch.judgedSteps() != null;
    if (someSteps) {
      StepRows.choose(graph.getLayers(), batch.judgedSteps());
    }
    try {
      if (updatesFast()) {
        updateFast(batch, update.get());
      } else {
        graph.fit(
            new INDArray[] {batch.inputs()}, new INDArray[] {batch.targets()}, mask(batch), null);
      }
    } finally {
      if (someSteps) {
        StepRows.choose(graph.getLayers(), null);
      }
      graph.clearLayerMaskArrays();
    }
    return new StepResult(graph.score(), observer.correct());
  }

  private StepResult takeFast(PreparedBatch batch, FastNetwork network) {
    int threads = MathThreads.current();
    MathThreads.leaveNative(FastNetwork.shares(batch.size(), threads) ? 1 : threads);
    double loss =
        network.learn(batch.inputs(), batch.targets(), batch.steps(), batch.judgedSteps(), threads);
    var counters = graph.getConfiguration();
    loss +=
        update
            .get()
            .apply(counters.getIterationCount(), counters.getEpochCount(), batch.judged(), network);
    counters.setIterationCount(counters.getIterationCount() + 1);
    graph.setScore(loss);
    return new StepResult(loss, network.hits());
  }

  /**
   * Answers of a network that is computed by our own loops.
   *
   * @param threads how many may share the samples
   */
  float[] predict(float[] inputs, int[] steps, int count, int threads) {
    if (FastNetwork.sharesAnswers(count, threads)) {
      MathThreads.leaveNative(1);
    }
    return whole.orElseThrow().predict(inputs, steps, count, threads);
  }

  /** What layers add to the mean loss of the samples that were answered last. */
  double ownLoss() {
    return whole.orElseThrow().ownLoss();
  }

  /** As {@code fit} does, but for the update of the weights. */
  private void updateFast(PreparedBatch batch, WeightUpdate update) {
    graph.setInputs(batch.inputs());
    graph.setLabels(batch.targets());
    graph.setLayerMaskArrays(mask(batch), null);
    graph.computeGradientAndScore();
    var counters = graph.getConfiguration();
    update.apply(counters.getIterationCount(), counters.getEpochCount(), batch.judged());
    counters.setIterationCount(counters.getIterationCount() + 1);
    graph.clearLayersStates();
  }

  private static INDArray[] mask(PreparedBatch batch) {
    return batch.mask() == null ? null : new INDArray[] {batch.mask()};
  }
}
