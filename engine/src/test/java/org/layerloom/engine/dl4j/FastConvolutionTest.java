package org.layerloom.engine.dl4j;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;

/** Convolutions of other kinds in our own loops against DL4J in double precision. */
class FastConvolutionTest {

  private static final int BATCH = 6;

  @AfterEach
  void leaveOneThread() {
    MathThreads.use(1);
  }

  static Stream<FastNetworkTest.Case> networks() {
    return Stream.concat(
        Stream.of("depthwiseconv2d", "separableconv2d")
            .flatMap(
                type ->
                    Stream.of(
                        layer(type),
                        layer(type, "depthMultiplier", 2, "activation", "tanh", "l2", 0.01),
                        layer(type, "depthMultiplier", 3, "kernel", List.of(2, 3), "bias", false),
                        layer(type, "stride", List.of(2, 1), "activation", "gelu"),
                        layer(type, "padding", "same", "stride", List.of(2, 2)),
                        layer(type, "padding", "same", "kernel", List.of(4, 3)),
                        layer(type, "padding", "explicit", "paddingSize", List.of(2, 1)))),
        Stream.of(
            transposed(),
            transposed("kernel", List.of(3, 2), "activation", "tanh", "l2", 0.01),
            transposed("stride", List.of(1, 1), "kernel", List.of(2, 3), "bias", false),
            transposed("stride", List.of(2, 3), "kernel", List.of(3, 4), "activation", "gelu"),
            transposed("stride", List.of(2, 2), "kernel", List.of(3, 3), "padding", "same"),
            transposed("stride", List.of(2, 1), "kernel", List.of(4, 2), "padding", "same"),
            transposed(
                "kernel", List.of(3, 4), "padding", "explicit", "paddingSize", List.of(1, 2))));
  }

  private static FastNetworkTest.Case transposed(Object... settings) {
    return layer("convtranspose2d", settings);
  }

  /** The layer amid others, so that a gradient goes through it. */
  private static FastNetworkTest.Case layer(String type, Object... settings) {
    NetworkSpec network =
        Drawing.of(2, 7, 6)
            .then("conv2d", "filters", 3, "kernel", List.of(1, 1), "activation", "tanh")
            .then(type, settings)
            .then("flatten")
            .dense(4, "softmax")
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
  void twoThreadsDoTheSame(FastNetworkTest.Case each) {
    assertAlike(twin(each).shared());
  }

  private static SlowTwin twin(FastNetworkTest.Case each) {
    return new SlowTwin(
        each.network(), OptimizerSpec.of(OptimizerType.MOMENTUM).with("learningRate", 0.02));
  }

  private static void assertAlike(SlowTwin twin) {
    twin.computedFast().assertTrainAlike(3, BATCH, 5e-5);
    twin.assertTrainOn(2, 5e-5); // A smaller batch in the same arrays.
    twin.assertPredictAlike(1, 5e-5);
    twin.assertPredictAlike(33, 5e-5);
  }
}
