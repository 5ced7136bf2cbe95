package org.layerloom.engine.dl4j;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.layerloom.engine.evaluate.Loss;
import org.layerloom.engine.evaluate.Predictor;
import org.layerloom.engine.network.TensorShape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A network that can learn and answer. It belongs to one thread; others work on copies. */
public final class CompiledNetwork implements Predictor {

  private final ComputationGraph graph;
  private final TensorShape input;
  private final int outputLength;
  private final Loss loss;
  private final StepObserver observer = new StepObserver();

  CompiledNetwork(ComputationGraph graph, TensorShape input, int outputLength, Loss loss) {
    this.graph = graph;
    this.input = input;
    this.outputLength = outputLength;
    this.loss = loss;
    graph.setListeners(observer);
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
    return outputLength;
  }

  public Loss loss() {
    return loss;
  }

  /** All numbers that training changes, as DL4J counts them. */
  public long parameterCount() {
    return graph.numParams();
  }

  /**
   * Copies a batch into native memory. Safe from any thread.
   *
   * @param inputs preprocessed, {@code [count, inputLength]}
   * @param targets {@code [count, outputLength]}
   */
  public PreparedBatch prepare(float[] inputs, float[] targets, int count) {
    return new PreparedBatch(
        array(inputs, count, input),
        array(targets, count, TensorShape.vector(outputLength)),
        count);
  }

  /** One step of the optimizer on a batch. */
  public StepResult train(PreparedBatch batch) {
    observer.expect(batch.targets());
    graph.fit(new INDArray[] {batch.inputs()}, new INDArray[] {batch.targets()});
    return new StepResult(graph.score(), observer.correct());
  }

  @Override
  public float[] predict(float[] inputs, int count) {
    INDArray answer = graph.output(false, array(inputs, count, input))[0];
    return answer.dup('c').castTo(DataType.FLOAT).data().asFloat();
  }

  /** Starts an epoch: everything random in it is drawn from this number. */
  public void beginEpoch(long seed) {
    Nd4j.getRandom().setSeed(seed);
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

  /** DL4J writes {@code layer_W}; ids may hold underscores themselves. */
  private static String dotted(String name) {
    int last = name.lastIndexOf('_');
    return name.substring(0, last) + "." + name.substring(last + 1);
  }

  /** An independent network with the same weights and optimizer state. */
  public CompiledNetwork copy() {
    // Not graph.clone(): that shares the list of listeners between both.
    ComputationGraph copied = new ComputationGraph(graph.getConfiguration().clone());
    copied.init(graph.params().dup(), false);
    INDArray state = graph.getUpdater().getStateViewArray();
    if (state != null) {
      copied.getUpdater().setStateViewArray(state.dup());
    }
    copied.getConfiguration().setIterationCount(iterations());
    copied.getConfiguration().setEpochCount(graph.getConfiguration().getEpochCount());
    return new CompiledNetwork(copied, input, outputLength, loss);
  }

  private INDArray array(float[] values, int count, TensorShape each) {
    long[] shape = new long[each.dimensions().size() + 1];
    shape[0] = count;
    for (int i = 1; i < shape.length; i++) {
      shape[i] = each.dimensions().get(i - 1).size();
    }
    int length = Math.toIntExact(count * each.elements());
    float[] exact = values.length == length ? values : java.util.Arrays.copyOf(values, length);
    INDArray array = Nd4j.create(exact, shape, 'c');
    DataType precision = graph.getConfiguration().getDataType();
    return precision == DataType.FLOAT ? array : array.castTo(precision);
  }
}
