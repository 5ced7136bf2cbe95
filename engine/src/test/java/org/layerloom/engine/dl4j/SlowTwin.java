package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A network in single precision beside one of the same weights that DL4J computes in double. */
final class SlowTwin {

  /** With a rate of 1, the change of the weights is the gradient. */
  static final OptimizerSpec GRADIENT = OptimizerSpec.of(OptimizerType.SGD).with("learningRate", 1);

  final CompiledNetwork fast;
  final CompiledNetwork slow;
  private final Random random = new Random(11);

  private int taken;
  private int longestSequence;
  private int tokens;
  private int threads = 1;

  SlowTwin(NetworkSpec network, OptimizerSpec optimizer) {
    this(network, optimizer, List.of());
  }

  /** Beside one that DL4J computes in single precision too. */
  static SlowTwin single(NetworkSpec network, OptimizerSpec optimizer) {
    return new SlowTwin(network, optimizer, List.of(), DataType.FLOAT);
  }

  SlowTwin(NetworkSpec network, OptimizerSpec optimizer, List<Double> classWeights) {
    this(network, optimizer, classWeights, DataType.DOUBLE);
  }

  private SlowTwin(
      NetworkSpec network,
      OptimizerSpec optimizer,
      List<Double> classWeights,
      DataType slowPrecision) {
    NetworkCompiler compiler = new NetworkCompiler(new LayerCatalog());
    fast = compiler.compile(network, optimizer, 5, classWeights);
    slow = compiler.compile(network, optimizer, 5, classWeights, slowPrecision);
    slow.graph().params().assign(fast.graph().params());
    slow.useFastPath(false);
  }

  /** Whether our own loops compute the whole network, or a test would compare DL4J with itself. */
  SlowTwin computedFast() {
    assertThat(fast.step().computesFast()).as("computed by our own loops").isTrue();
    assertThat(slow.step().computesFast()).isFalse();
    return this;
  }

  float[] inputs(int count) {
    float[] values = new float[count * fast.inputLength()];
    for (int i = 0; i < values.length; i++) {
      values[i] = tokens > 0 ? random.nextInt(tokens) : (float) random.nextGaussian();
    }
    return values;
  }

  /**
   * From now on sequences are of any length up to this one, and inputs are tokens below a number.
   */
  SlowTwin padded(int longest, int vocabulary) {
    longestSequence = longest;
    tokens = vocabulary;
    return this;
  }

  /** From now on two threads share each batch of the fast one. */
  SlowTwin shared() {
    threads = 2;
    return this;
  }

  private int[] lengths(int count) {
    return longestSequence == 0 ? null : random.ints(count, 1, longestSequence + 1).toArray();
  }

  /** A class for each answer. */
  float[] classes(int count) {
    float[] targets = new float[count * fast.outputLength()];
    int width = fast.answerLength();
    for (int row = 0; row < targets.length; row += width) {
      targets[row + random.nextInt(width)] = 1;
    }
    return targets;
  }

  /**
   * Trains both on the same batches; losses, hits, weights and the optimizer's state must agree.
   */
  void assertTrainAlike(int steps, int batch, double tolerance) {
    for (int step = 0; step < steps; step++) {
      float[] x = inputs(batch);
      float[] y = classes(batch);
      SampleBatch samples = new SampleBatch(x, y, lengths(batch), batch);
      MathThreads.use(threads);
      StepResult quick = fast.train(fast.prepare(samples));
      MathThreads.use(1);
      StepResult exact = slow.train(slow.prepare(samples));
      assertThat(quick.loss())
          .as("loss of step %s", step)
          .isCloseTo(exact.loss(), within(tolerance * Math.max(1, Math.abs(exact.loss()))));
      taken++;
      assertThat(quick.correct()).as("hits of step %s", step).isEqualTo(exact.correct());
    }
    assertThat(fast.iterations()).isEqualTo(slow.iterations()).isEqualTo(taken);
    assertClose("weights", fast.graph().params(), slow.graph().params(), tolerance);
    INDArray state = fast.graph().getUpdater().getStateViewArray();
    if (state != null) {
      assertClose("state", state, slow.graph().getUpdater().getStateViewArray(), tolerance);
    }
  }

  /** One more step, of a batch of another size. */
  void assertTrainOn(int batch, double tolerance) {
    assertTrainAlike(1, batch, tolerance);
  }

  /** One step of rate 1 from the same weights: their change is the gradient. */
  void assertGradientsAlike(int batch, double tolerance) {
    assertTrainAlike(1, batch, tolerance);
  }

  void assertPredictAlike(int count, double tolerance) {
    float[] x = inputs(count);
    int[] lengths = lengths(count);
    MathThreads.use(threads);
    float[] quick = fast.predict(x, lengths, count);
    MathThreads.use(1);
    assertThat(quick).containsExactly(slow.predict(x, lengths, count), within((float) tolerance));
  }

  private static void assertClose(String what, INDArray found, INDArray exact, double tolerance) {
    double[] a = found.dup('c').castTo(DataType.DOUBLE).data().asDouble();
    double[] b = exact.dup('c').castTo(DataType.DOUBLE).data().asDouble();
    for (int i = 0; i < a.length; i++) {
      assertThat(a[i])
          .as("%s, number %s of %s", what, i, a.length)
          .isCloseTo(b[i], within(tolerance * Math.max(1, Math.abs(b[i]))));
    }
  }
}
