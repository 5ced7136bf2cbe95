package org.layerloom.engine.dl4j;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.layerloom.engine.attention.AttentionProbe;
import org.layerloom.engine.attention.AttentionReading;
import org.layerloom.engine.attention.Intervention;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.dl4j.own.OwnLayer;
import org.layerloom.engine.evaluate.LossFunction;
import org.layerloom.engine.network.Axis;
import org.layerloom.engine.network.TensorShape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A network that can learn and answer. It belongs to one thread; others work on copies. */
public final class CompiledNetwork implements AttentionProbe {

  private final ComputationGraph graph;
  private final TensorShape input;
  private final TensorShape output;
  private final LossFunction loss;
  private final BatchArrays arrays;
  private final WeightConstraints constraints;
  private final AttentionHeads heads;
  private final TrainingStep step;
  private int answered;

  CompiledNetwork(
      ComputationGraph graph,
      TensorShape input,
      TensorShape output,
      LossFunction loss,
      WeightConstraints constraints) {
    mendOrder(graph);
    this.constraints = constraints;
    this.graph = graph;
    this.input = input;
    this.output = output;
    this.loss = loss;
    this.arrays = new BatchArrays(input, output, graph.getConfiguration().getDataType());
    this.heads = new AttentionHeads(graph);
    this.step = new TrainingStep(graph, input);
  }

  /**
   * Whether LayerLoom's own loops may be used where they know the network, or DL4J is to compute
   * everything. Both find the same numbers but for rounding, and for what is drawn at random.
   */
  public void useFastPath(boolean allowed) {
    step.useFast(allowed);
  }

  TrainingStep step() {
    return step;
  }

  /**
   * DL4J lists a depthwise convolution's weights before its biases but lays the biases first. What
   * goes by the list, which is the step that penalties take, then hits the wrong numbers; so the
   * list is turned around before DL4J first reads it.
   */
  private static void mendOrder(ComputationGraph graph) {
    for (org.deeplearning4j.nn.api.Layer layer : graph.getLayers()) {
      Map<String, INDArray> table = layer.paramTable();
      if (layer.conf().getLayer() instanceof DepthwiseConvolution2D && table.size() == 2) {
        Map<String, INDArray> turned = new LinkedHashMap<>();
        turned.put("b", table.get("b"));
        turned.put("W", table.get("W"));
        layer.setParamTable(turned);
      }
    }
  }

  ComputationGraph graph() {
    return graph;
  }

  @Override
  public int inputLength() {
    return Math.toIntExact(input.elements());
  }

  @Override
  public int outputLength() {
    return Math.toIntExact(output.elements());
  }

  @Override
  public int answerLength() {
    return Math.toIntExact(output.size(Axis.FEATURE));
  }

  public LossFunction loss() {
    return loss;
  }

  /** All numbers that training changes, as DL4J counts them. */
  public long parameterCount() {
    return graph.numParams();
  }

  /** Copies a batch into native memory, targets smoothed as the loss asks. Safe from any thread. */
  public PreparedBatch prepare(SampleBatch batch) {
    return prepare(batch, new BatchMemory());
  }

  /**
   * The same in memory that is used again; the batch that it held before is given back.
   *
   * @param batch may be changed as soon as this returns
   */
  public PreparedBatch prepare(SampleBatch batch, BatchMemory memory) {
    memory.free();
    int count = batch.count();
    int[] steps = batch.steps() == null ? null : Arrays.copyOf(batch.steps(), count);
    return memory.hold(
        new PreparedBatch(
            arrays.inputs(batch.inputs(), steps, count, memory.inputs()),
            arrays.targets(smoothed(batch.targets(), memory), steps, count, memory.targets()),
            arrays.mask(steps, count, memory.mask()),
            arrays.unevenSteps(batch.targets(), steps, count),
            steps));
  }

  private float[] smoothed(float[] targets, BatchMemory memory) {
    if (loss.smoothing() == 0) {
      return targets;
    }
    float[] wanted = memory.copyOf(targets);
    for (int at = 0; at < targets.length; at += answerLength()) {
      loss.smooth(wanted, at, answerLength());
    }
    return wanted;
  }

  /** The same for samples without padding: {@code [count, inputLength]} and their targets. */
  public PreparedBatch prepare(float[] inputs, float[] targets, int count) {
    return prepare(new SampleBatch(inputs, targets, null, count));
  }

  /** One step of the optimizer on a batch. */
  public StepResult train(PreparedBatch batch) {
    if (batch.judged() == 0) {
      return new StepResult(0, 0); // A step on nothing would still move by the optimizer's memory.
    }
    StepResult result = step.take(batch);
    constraints.apply(graph);
    return result;
  }

  @Override
  public float[] predict(float[] inputs, int[] steps, int count) {
    return predict(inputs, steps, count, MathThreads.current());
  }

  private float[] predict(float[] inputs, int[] steps, int count, int threads) {
    answered = count;
    if (step.computesFast()) {
      return arrays.answers(step.predict(inputs, steps, count, threads), steps, count);
    }
    INDArray mask = arrays.mask(steps, count);
    INDArray answer =
        graph
            .output(
                false,
                new INDArray[] {arrays.inputs(inputs, steps, count)},
                mask == null ? null : new INDArray[] {mask})[0];
    graph.clearLayerMaskArrays();
    return arrays.answers(answer, steps, count);
  }

  @Override
  public double ownLoss() {
    if (step.computesFast()) {
      return step.ownLoss();
    }
    double sum = 0;
    for (org.deeplearning4j.nn.api.Layer layer : graph.getLayers()) {
      if (layer.conf().getLayer() instanceof OwnLayer) {
        sum += OwnLayer.computationOf(layer).ownLoss();
      }
    }
    return answered == 0 ? 0 : sum / answered;
  }

  @Override
  public float[] predict(float[] inputs, int[] steps, int count, Intervention change) {
    // Heads are changed in the layers of the graph itself, which one thread works with.
    int threads = change.isNone() ? MathThreads.current() : 1;
    return heads.during(change, () -> predict(inputs, steps, count, threads));
  }

  @Override
  public AttentionReading read(float[] input, int steps, Intervention change) {
    return heads.during(
        change,
        () -> {
          float[] answer = predict(input, new int[] {steps}, 1);
          return new AttentionReading(heads.read(steps, change), answer);
        });
  }

  /** Starts an epoch: everything random in it is drawn from this number. */
  public void beginEpoch(long seed) {
    Nd4j.getRandom().setSeed(seed);
    step.seed(seed);
  }

  /** Tells DL4J that an epoch is over; its counters are part of a saved file. */
  public void endEpoch() {
    graph.incrementEpochCount();
  }

  /** Steps of the optimizer that the network has taken since it was made. */
  public int iterations() {
    return graph.getConfiguration().getIterationCount();
  }

  /** A copy of all weights. */
  public float[] copyWeights() {
    return graph.params().dup('c').castTo(DataType.FLOAT).data().asFloat();
  }

  /** Puts copied weights back. */
  public void restoreWeights(float[] weights) {
    graph.setParams(Nd4j.createFromArray(weights).reshape(1, weights.length));
  }

  public boolean hasFiniteWeights() {
    return isFinite(copyWeights());
  }

  /** Whether every one of them is a number and not infinite. */
  public static boolean isFinite(float[] weights) {
    for (float weight : weights) {
      if (!Float.isFinite(weight)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The weights by {@code <layer id>.<W or b>}, each flattened with the last axis running fastest.
   */
  public Map<String, float[]> namedWeights() {
    Map<String, float[]> named = new LinkedHashMap<>();
    graph
        .paramTable()
        .forEach(
            (name, array) ->
                named.put(dotted(name), array.dup('c').castTo(DataType.FLOAT).data().asFloat()));
    return named;
  }

  /** Takes over the weights of another network's layers of the same ids and sizes. */
  void copyNamedWeights(CompiledNetwork from) {
    Map<String, INDArray> theirs = from.graph.paramTable();
    graph.paramTable().forEach((name, mine) -> mine.assign(theirs.get(name)));
  }

  /** DL4J writes {@code layer_W}; ids may hold underscores themselves. */
  private static String dotted(String name) {
    int last = name.lastIndexOf('_');
    return name.substring(0, last) + "." + name.substring(last + 1);
  }

  /** An independent network with the same weights and optimizer state. */
  @Override
  public CompiledNetwork copy() {
    // Not graph.clone(): that shares the list of listeners between both.
    ComputationGraph copied = new ComputationGraph(graph.getConfiguration().clone());
    copied.init(graph.params().dup(), false);
    mendOrder(copied);
    INDArray state = graph.getUpdater().getStateViewArray();
    if (state != null) {
      copied.getUpdater().setStateViewArray(state.dup());
    }
    copied.getConfiguration().setIterationCount(iterations());
    copied.getConfiguration().setEpochCount(graph.getConfiguration().getEpochCount());
    CompiledNetwork copy = new CompiledNetwork(copied, input, output, loss, constraints);
    copy.step.useFast(step.mayBeFast());
    return copy;
  }
}
