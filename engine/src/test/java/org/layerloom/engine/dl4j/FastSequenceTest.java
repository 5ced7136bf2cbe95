package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.OptimizerSpec;

/** Layers on sequences in our own loops against DL4J in double precision. */
class FastSequenceTest {

  private static final int TIME = 7;
  private static final int BATCH = 6;

  @AfterEach
  void leaveOneThread() {
    MathThreads.use(1);
  }

  static Stream<FastNetworkTest.Case> networks() {
    return Stream.of(recurrent(), convolutions(), poolings()).flatMap(each -> each);
  }

  private static Stream<FastNetworkTest.Case> recurrent() {
    return Stream.of("after", "before")
        .flatMap(
            reset ->
                Stream.of(
                    layer("gru", "units", 5, "steps", "all", "reset", reset),
                    layer("gru", "units", 5, "steps", "all", "direction", "both", "reset", reset),
                    layer("gru", "units", 5, "reset", reset, "l2", 0.01),
                    layer("gru", "units", 5, "direction", "backward", "reset", reset)));
  }

  private static Stream<FastNetworkTest.Case> convolutions() {
    return Stream.of(
        layer("conv1d", "filters", 5, "edges", "same"),
        layer("conv1d", "filters", 5, "edges", "causal", "activation", "gelu"),
        layer("conv1d", "filters", 5, "edges", "causal", "spread", 2, "bias", false),
        layer("conv1d", "filters", 5, "edges", "same", "spread", 2, "length", 2),
        window("conv1d", "filters", 5),
        window("conv1d", "filters", 5, "length", 1, "step", 2),
        window("conv1d", "filters", 5, "length", 2, "step", 2, "activation", "sigmoid"),
        window("conv1d", "filters", 5, "length", 2, "step", 3, "spread", 2),
        window("conv1d", "filters", 5, "length", 3, "step", 2, "edges", "same"),
        window("conv1d", "filters", 5, "length", 4, "step", 3, "edges", "same"),
        window("conv1d", "filters", 5, "length", 1, "step", 3, "edges", "same"));
  }

  private static Stream<FastNetworkTest.Case> poolings() {
    return Stream.concat(
        Stream.of("maxpool1d", "avgpool1d")
            .flatMap(
                type ->
                    Stream.of(
                        layer(type, "length", 3, "step", 1, "edges", "same"),
                        window(type, "length", 2, "step", 2),
                        window(type, "length", 3, "step", 2, "edges", "same"),
                        window(type, "length", 2, "step", 3),
                        window(type, "length", 1, "step", 3, "edges", "same"))),
        Stream.of(
            layer("globalpool1d", "pooling", "average"),
            layer("globalpool1d", "pooling", "maximum")));
  }

  /** The layer amid others that may be there at fewer places than it takes steps. */
  private static FastNetworkTest.Case window(String type, Object... settings) {
    NetworkSpec network =
        Drawing.of(TIME, 3)
            .named("before", "lstm", "units", 4, "steps", "all")
            .then(type, settings)
            .named("behind", "lstm", "units", 4)
            .dense(3, "softmax")
            .classes();
    return new FastNetworkTest.Case(type + " " + List.of(settings), network);
  }

  /** The layer amid others, so that a gradient goes through it. */
  private static FastNetworkTest.Case layer(String type, Object... settings) {
    NetworkSpec network =
        Drawing.of(TIME, 3)
            .named("before", "lstm", "units", 4, "steps", "all")
            .then(type, settings)
            .dense(3, "softmax")
            .classes();
    return new FastNetworkTest.Case(type + " " + List.of(settings), network);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void learnsAndAnswersAsDl4jDoes(FastNetworkTest.Case each) {
    OptimizerSpec rate = SlowTwin.GRADIENT.with("learningRate", 0.1);
    assertAlike(new SlowTwin(each.network(), rate));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void sequencesOfAnyLengthDoTheSame(FastNetworkTest.Case each) {
    assertAlike(twin(each).padded(TIME, 0));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void twoThreadsDoTheSame(FastNetworkTest.Case each) {
    assertAlike(twin(each).padded(TIME, 0).shared());
  }

  /** Of some samples at a time, since rows of all would take too much memory. */
  @Test
  void largeBatchesAreConvolvedInParts() {
    NetworkSpec network =
        Drawing.of(512, 64)
            .dense(64, "tanh")
            .then("conv1d", "filters", 4, "length", 3, "activation", "tanh")
            .then("globalpool1d")
            .dense(3, "softmax")
            .classes();
    SlowTwin twin = new SlowTwin(network, SlowTwin.GRADIENT.with("learningRate", 0.1));
    twin.computedFast().assertTrainAlike(1, 47, 5e-5);
    twin.assertPredictAlike(47, 5e-5);
  }

  /** What DL4J takes for there then is not what it has under its windows. */
  @Test
  void windowsThatSkipStepsBeyondTheStartAreLeftToDl4j() {
    NetworkSpec network =
        window("conv1d", "filters", 5, "length", 3, "step", 2, "edges", "causal").network();
    SlowTwin twin = new SlowTwin(network, SlowTwin.GRADIENT);

    assertThat(twin.fast.step().computesFast()).isFalse();
    twin.assertGradientsAlike(BATCH, 1e-5);
  }

  /** A sequence that a window made shorter, beside one that is as it was. */
  @Test
  void branchesThatEndAtDifferentStepsAreLeftToDl4j() {
    NetworkSpec network =
        Drawing.of(TIME, 3)
            .named("one", "maxpool1d", "length", 3, "step", 1, "edges", "same")
            .from("input")
            .named("two", "conv1d", "filters", 3, "edges", "same")
            .then("add")
            .wire("one", "add")
            .then("laststep")
            .dense(3, "softmax")
            .classes();

    assertThat(new SlowTwin(network, SlowTwin.GRADIENT).fast.step().computesFast()).isFalse();
  }

  /** DL4J cannot tell in double precision which places of a convolution are there. */
  private static SlowTwin twin(FastNetworkTest.Case each) {
    OptimizerSpec rate = SlowTwin.GRADIENT.with("learningRate", 0.1);
    return each.name().startsWith("conv1d")
        ? SlowTwin.single(each.network(), rate)
        : new SlowTwin(each.network(), rate);
  }

  private static void assertAlike(SlowTwin twin) {
    twin.computedFast().assertTrainAlike(3, BATCH, 5e-5);
    twin.assertTrainOn(2, 5e-5); // A smaller batch in the same arrays.
    twin.assertPredictAlike(1, 5e-5);
    twin.assertPredictAlike(33, 5e-5);
  }
}
