package org.layerloom.engine.dl4j;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.network.NetworkSpec;

/** Layers on sequences in our own loops against DL4J in double precision. */
class FastSequenceTest {

  private static final int TIME = 7;
  private static final int BATCH = 6;

  @AfterEach
  void leaveOneThread() {
    MathThreads.use(1);
  }

  static Stream<FastNetworkTest.Case> networks() {
    return Stream.of("after", "before")
        .flatMap(
            reset ->
                Stream.of(
                    layer("gru", "units", 5, "steps", "all", "reset", reset),
                    layer("gru", "units", 5, "steps", "all", "direction", "both", "reset", reset),
                    layer("gru", "units", 5, "reset", reset, "l2", 0.01),
                    layer("gru", "units", 5, "direction", "backward", "reset", reset)));
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
    assertAlike(twin(each));
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

  private static SlowTwin twin(FastNetworkTest.Case each) {
    return new SlowTwin(each.network(), SlowTwin.GRADIENT.with("learningRate", 0.1)).computedFast();
  }

  private static void assertAlike(SlowTwin twin) {
    twin.assertTrainAlike(3, BATCH, 5e-5);
    twin.assertTrainOn(2, 5e-5); // A smaller batch in the same arrays.
    twin.assertPredictAlike(1, 5e-5);
    twin.assertPredictAlike(33, 5e-5);
  }
}
