package org.layerloom.engine.dl4j;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Compares what back-propagation says of every weight with what the loss does when that weight is
 * moved a little: central differences through the whole network in double precision.
 */
final class NumericGradient {

  private static final double STEP = 1e-6;
  private static final int SAMPLES = 3;
  private static final OptimizerSpec PLAIN = OptimizerSpec.of(OptimizerType.SGD);
  private static final double RATE = PLAIN.value("learningRate");
  private static final long DROPOUT_SEED = 99;

  /** Below this a difference is rounding: losses are near 1, so differences of them near 1e-16. */
  private static final double ROUNDING = 2e-9;

  private final ComputationGraph graph;
  private final List<String> frozen;
  private final int rows;
  private final INDArray inputs;
  private final INDArray mask;
  private final INDArray targets;

  NumericGradient(NetworkSpec network, long seed) {
    this(network, seed, null);
  }

  /**
   * The same for sequences of different length.
   *
   * @param steps how many steps of each of the three samples are there; null for all
   */
  NumericGradient(NetworkSpec network, long seed, int[] steps) {
    CompiledNetwork compiled =
        new NetworkCompiler(new LayerCatalog())
            .compile(network, PLAIN, seed, weights(network), DataType.DOUBLE);
    graph = compiled.graph();
    frozen =
        network.layers().stream()
            .filter(layer -> Boolean.FALSE.equals(layer.parameters().get("trainable")))
            .map(layer -> layer.id())
            .toList();
    graph.setListeners();
    Random random = new Random(seed);
    // Biases begin at zero, where activations have their kinks.
    graph.params().addi(noise(random, 0.1, graph.params().shape()));
    float[] none = new float[SAMPLES * compiled.inputLength()];
    float[] noTargets = new float[SAMPLES * compiled.outputLength()];
    PreparedBatch form = compiled.prepare(new SampleBatch(none, noTargets, steps, SAMPLES));
    rows = form.judged();
    mask = form.mask();
    int outputs = compiled.answerLength();
    targets =
        switch (compiled.loss().loss()) {
          case CROSS_ENTROPY -> smoothed(compiled, oneHot(random, outputs));
          case HINGE -> oneHot(random, outputs);
          case KULLBACK_LEIBLER -> shares(random, outputs);
          case BINARY_CROSS_ENTROPY -> labels(random, outputs);
          case MEAN_SQUARED_ERROR, MEAN_ABSOLUTE_ERROR, HUBER -> noise(random, 1, rows, outputs);
        };
    int vocabulary = vocabulary(network);
    inputs =
        vocabulary > 0
            ? tokens(random, vocabulary, form.inputs().shape())
            : noise(random, 1, form.inputs().shape());
    graph.setInput(0, inputs);
    graph.setLabels(targets);
    if (mask != null) {
      graph.setLayerMaskArrays(new INDArray[] {mask}, null);
    }
  }

  /** The largest relative error over all weights. */
  double largestError() {
    Nd4j.getRandom().setSeed(DROPOUT_SEED);
    graph.computeGradientAndScore();
    // DL4J sums over the batch; it divides, and adds what penalties ask for, when it updates.
    graph
        .getUpdater()
        .update(graph.gradient(), 0, 0, rows, LayerWorkspaceMgr.noWorkspacesImmutable());
    INDArray computed = graph.getFlattenedGradients().dup().divi(RATE);
    INDArray weights = graph.params();
    double largest = 0;
    INDArray trained = trained();
    for (long i = 0; i < weights.length(); i++) {
      if (trained.getDouble(i) == 0) {
        continue; // WeightSettingsTest sees that frozen ones stay.
      }
      double there = weights.getDouble(i);
      weights.putScalar(i, there + STEP);
      double above = loss();
      weights.putScalar(i, there - STEP);
      double below = loss();
      weights.putScalar(i, there);
      double measured = (above - below) / (2 * STEP);
      largest = Math.max(largest, error(computed.getDouble(i), measured));
    }
    return largest;
  }

  /**
   * 1 for each number that a gradient changes; in frozen layers none. For running means and
   * variances DL4J reports the step that they take, which is no derivative of the loss.
   */
  private INDArray trained() {
    INDArray before = graph.params().dup();
    graph.params().assign(1);
    graph
        .paramTable()
        .forEach(
            (name, array) -> {
              boolean isFrozen = frozen.stream().anyMatch(layer -> name.startsWith(layer));
              if (isFrozen || name.endsWith("_mean") || name.endsWith("_var")) {
                array.assign(0);
              }
            });
    INDArray trained = graph.params().dup();
    graph.params().assign(before);
    return trained;
  }

  private double loss() {
    Nd4j.getRandom().setSeed(DROPOUT_SEED);
    return graph.score(new DataSet(inputs, targets, mask, null), true);
  }

  private static double error(double computed, double measured) {
    double distance = Math.abs(computed - measured);
    if (Double.isNaN(distance)) {
      return Double.POSITIVE_INFINITY;
    }
    return distance < ROUNDING ? 0 : distance / (Math.abs(computed) + Math.abs(measured));
  }

  private static INDArray noise(Random random, double scale, long... shape) {
    INDArray array = Nd4j.create(DataType.DOUBLE, shape);
    for (long i = 0; i < array.length(); i++) {
      array.putScalar(i, scale * random.nextGaussian());
    }
    return array;
  }

  private static int vocabulary(NetworkSpec network) {
    Object given = network.ofType("input").get(0).parameters().get("vocabulary");
    return given == null ? 0 : (Integer) given;
  }

  private static INDArray tokens(Random random, int vocabulary, long... shape) {
    INDArray array = Nd4j.create(DataType.DOUBLE, shape);
    for (long i = 0; i < array.length(); i++) {
      array.putScalar(i, random.nextInt(vocabulary));
    }
    return array;
  }

  private INDArray labels(Random random, int labels) {
    INDArray array = Nd4j.create(DataType.DOUBLE, rows, labels);
    for (long i = 0; i < array.length(); i++) {
      array.putScalar(i, random.nextInt(2));
    }
    return array;
  }

  /** As a network takes them, to single precision. */
  private INDArray smoothed(CompiledNetwork network, INDArray targets) {
    float[] smooth = targets.castTo(DataType.FLOAT).data().asFloat();
    if (network.loss().smoothing() > 0) {
      for (int at = 0; at < smooth.length; at += network.answerLength()) {
        network.loss().smooth(smooth, at, network.answerLength());
      }
    }
    return Nd4j.createFromArray(smooth).reshape(targets.shape()).castTo(DataType.DOUBLE);
  }

  private INDArray shares(Random random, int outputs) {
    INDArray array = Nd4j.create(DataType.DOUBLE, rows, outputs);
    for (long i = 0; i < array.length(); i++) {
      array.putScalar(i, random.nextDouble());
    }
    return array.diviColumnVector(array.sum(true, 1));
  }

  /** 0.5, 1.5, 2.5 and so on, where classes are to be balanced. */
  static List<Double> weights(NetworkSpec network) {
    NetworkCompiler compiler = new NetworkCompiler(new LayerCatalog());
    CompiledNetwork plain = compiler.compile(network, PLAIN, 1);
    return compiler.balancesClasses(network)
        ? IntStream.range(0, plain.answerLength()).mapToObj(i -> i + 0.5).toList()
        : List.of();
  }

  private INDArray oneHot(Random random, int classes) {
    INDArray array = Nd4j.create(DataType.DOUBLE, rows, classes);
    for (int i = 0; i < rows; i++) {
      array.putScalar(i, random.nextInt(classes), 1);
    }
    return array;
  }
}
