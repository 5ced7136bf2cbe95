package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.project.Templates;

/** Batches that two threads share, against DL4J in double precision and against one thread. */
class SharedStepTest {

  private static final OptimizerSpec RATE = SlowTwin.GRADIENT.with("learningRate", 0.1);

  @AfterEach
  void leaveOneThread() {
    MathThreads.use(1);
  }

  static Stream<FastNetworkTest.Case> networks() {
    return FastNetworkTest.networks();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void twoThreadsLearnAndAnswerAsDl4jDoes(FastNetworkTest.Case each) {
    SlowTwin twin =
        new SlowTwin(
            each.network(), OptimizerSpec.of(OptimizerType.MOMENTUM).with("learningRate", 0.02));
    twin.computedFast().shared().assertTrainAlike(2, 7, 5e-5);
    if (!each.name().equals("batchnorm")) { // DL4J's does not take a batch of one.
      twin.assertTrainOn(1, 5e-5); // Of a single sample the second thread gets nothing.
    }
    twin.assertTrainOn(2, 5e-5);
    twin.assertPredictAlike(37, 5e-5);
    twin.assertPredictAlike(1, 5e-5);
  }

  /** More weights than one thread changes, penalties among them. */
  @ParameterizedTest
  @ValueSource(strings = {"SGD", "ADAM"})
  void twoThreadsChangeTheWeightsAsDl4jDoes(OptimizerType type) {
    NetworkSpec network =
        Drawing.of(70)
            .then("dense", "units", 250, "activation", "tanh", "l2", 0.01, "l1", 0.001)
            .then("batchnorm")
            .dense(10, "softmax")
            .classes();
    new SlowTwin(network, OptimizerSpec.of(type).with("learningRate", 0.01))
        .computedFast()
        .shared()
        .assertTrainAlike(5, 9, 1e-4);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void stepsOfSequencesAreSharedByTheirSamples(boolean padded) {
    NetworkSpec network =
        Drawing.tokens(6, 5)
            .then("embedding", "features", 4)
            .then("positions")
            .then("lstm", "units", 4, "steps", "all")
            .then("decoderblock", "heads", 2)
            .dense(5, "softmax")
            .classes();
    SlowTwin twin = new SlowTwin(network, SlowTwin.GRADIENT.with("learningRate", 0.1));
    twin.padded(padded ? 6 : 0, 5).computedFast().shared().assertTrainAlike(3, 7, 1e-4);
    twin.assertPredictAlike(33, 1e-4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lenet5", "resnet-mini"})
  void templatesAreSharedToo(String id) {
    var project = new Templates().find(id).orElseThrow().project();
    SlowTwin twin = new SlowTwin(project.network(), SlowTwin.GRADIENT.with("learningRate", 0.01));
    twin.computedFast().shared().assertTrainAlike(2, 5, 5e-5);
  }

  static Stream<NetworkSpec> drawing() {
    return Stream.of(
        Drawing.of(30)
            .dense(200, "relu")
            .then("dropout", "rate", 0.4)
            .dense(100, "tanh")
            .then("dropout", "rate", 0.2)
            .dense(4, "softmax")
            .classes(),
        Drawing.of(6, 8)
            .then("decoderblock", "heads", 2, "dropout", 0.3)
            .then("encoderblock", "heads", 2, "dropout", 0.1)
            .dense(3, "softmax")
            .classes(),
        Drawing.of(9)
            .named("mean", "dense", "units", 5, "activation", "identity")
            .from("input")
            .named("spread", "dense", "units", 5, "activation", "identity")
            .apart("gaussiansample", "gaussiansample", "klWeight", 0.5)
            .wire("mean", "gaussiansample", "mean")
            .wire("spread", "gaussiansample", "logVariance")
            .dense(3, "softmax")
            .classes());
  }

  /** What is drawn at random does not depend on who computes a sample. */
  @ParameterizedTest
  @MethodSource("drawing")
  void twoThreadsDrawWhatOneDraws(NetworkSpec network) {
    float[] one = trained(network, 1);
    float[] two = trained(network, 2);

    assertThat(one).containsExactly(two, within(2e-5f));
    assertThat(two).as("a part of the sums is found apart").isNotEqualTo(one);
  }

  @ParameterizedTest
  @MethodSource("drawing")
  void theSameSeedAndThreadsGiveTheSameNumbers(NetworkSpec network) {
    assertThat(trained(network, 2)).isEqualTo(trained(network, 2));
  }

  /** The divergence of a Gaussian sample, of which each thread finds that of its own samples. */
  @Test
  void whatLayersAddToTheLossIsThatOfAllSamples() {
    NetworkSpec network = drawing().toList().get(2);
    CompiledNetwork compiled = new NetworkCompiler(new LayerCatalog()).compile(network, RATE, 3);
    float[] inputs = new float[40 * compiled.inputLength()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) Math.sin(i);
    }
    compiled.predict(inputs, 40);
    double one = compiled.ownLoss();
    MathThreads.use(2);
    compiled.predict(inputs, 40);

    assertThat(one).isPositive();
    assertThat(compiled.ownLoss()).isCloseTo(one, within(1e-6));
  }

  private static float[] trained(NetworkSpec network, int threads) {
    CompiledNetwork compiled = new NetworkCompiler(new LayerCatalog()).compile(network, RATE, 3);
    MathThreads.use(threads);
    compiled.beginEpoch(5);
    Random random = new Random(8);
    for (int batch : new int[] {11, 1, 6}) {
      float[] x = new float[batch * compiled.inputLength()];
      for (int i = 0; i < x.length; i++) {
        x[i] = (float) random.nextGaussian();
      }
      float[] y = new float[batch * compiled.outputLength()];
      for (int row = 0; row < y.length; row += compiled.answerLength()) {
        y[row + random.nextInt(compiled.answerLength())] = 1;
      }
      compiled.train(compiled.prepare(x, y, batch));
    }
    assertThat(compiled.step().computesFast()).isTrue();
    return compiled.copyWeights();
  }

  /** Steps without anything to predict, of which one thread may have more than the other. */
  @Test
  void stepsThatAreNotJudgedCountForNobody() {
    NetworkSpec each =
        Drawing.of(4, 3).then("lstm", "units", 4, "steps", "all").dense(3, "softmax").classes();
    SlowTwin twin = new SlowTwin(each, SlowTwin.GRADIENT.with("learningRate", 0.1));
    twin.computedFast();
    float[] x = twin.inputs(5);
    float[] y = twin.classes(5);
    for (int step : new int[] {0, 1, 2, 3, 5, 17}) {
      Arrays.fill(y, step * 3, step * 3 + 3, Float.NaN);
    }
    SampleBatch samples = new SampleBatch(x, y, null, 5);
    MathThreads.use(2);
    StepResult quick = twin.fast.train(twin.fast.prepare(samples));
    MathThreads.use(1);
    StepResult exact = twin.slow.train(twin.slow.prepare(samples));

    assertThat(quick.loss()).isCloseTo(exact.loss(), within(1e-5));
    assertThat(quick.correct()).isEqualTo(exact.correct());
    twin.assertPredictAlike(5, 5e-5);
  }

  @Test
  void whatGoesWrongInTheOtherThreadIsToldInTheCaller() {
    NetworkSpec network =
        Drawing.tokens(3, 5)
            .then("embedding", "features", 4)
            .then("laststep")
            .dense(2, "softmax")
            .classes();
    CompiledNetwork compiled = new NetworkCompiler(new LayerCatalog()).compile(network, RATE, 3);
    float[] tokens = new float[6];
    tokens[5] = 1e9f; // No such token, in the second half.
    List<PreparedBatch> batches =
        IntStream.of(1, 2)
            .mapToObj(
                i -> compiled.prepare(i == 1 ? tokens : new float[6], new float[] {1, 0, 0, 1}, 2))
            .toList();
    MathThreads.use(2);

    assertThatThrownBy(() -> compiled.train(batches.get(0)))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(compiled.train(batches.get(1)).loss()).isFinite();
  }
}
