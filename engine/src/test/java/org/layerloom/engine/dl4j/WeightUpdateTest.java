package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;

/**
 * Our own update of the weights against DL4J's in double precision, behind gradients that DL4J has
 * computed: Reshape is a layer that the fast steps do not know.
 */
class WeightUpdateTest {

  private static final int STEPS = 5;
  private static final int BATCH = 7;

  private static final NetworkSpec PLAIN =
      Drawing.of(6)
          .dense(9, "tanh")
          .then("reshape", "targetShape", List.of(9, 1, 1))
          .then("flatten")
          .dense(3, "softmax")
          .classes();

  /** Penalties on some layers, a frozen one between them, and statistics that are no gradients. */
  private static final NetworkSpec MIXED =
      Drawing.of(6)
          .then("dense", "units", 8, "activation", "tanh", "l2", 0.1)
          .then("batchnorm")
          .then("dense", "units", 7, "activation", "tanh", "trainable", false)
          .then("reshape", "targetShape", List.of(7, 1, 1))
          .then("flatten")
          .then("dense", "units", 5, "activation", "tanh", "l1", 0.05, "l2", 0.02)
          .then("dense", "units", 4, "activation", "softmax", "l1", 0.03)
          .classes();

  @ParameterizedTest
  @EnumSource(OptimizerType.class)
  void followsEachOptimizerOfDl4j(OptimizerType type) {
    SlowTwin twin = new SlowTwin(PLAIN, OptimizerSpec.of(type).with("learningRate", 0.05));
    twin.assertTrainAlike(STEPS, BATCH, 2e-5);
    assertThat(twin.fast.step().updatesFast()).isTrue();
    assertThat(twin.fast.step().computesFast()).isFalse();
    assertThat(twin.slow.step().updatesFast()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(OptimizerType.class)
  void takesPenaltiesFrozenLayersAndStatisticsAsDl4jDoes(OptimizerType type) {
    new SlowTwin(MIXED, OptimizerSpec.of(type).with("learningRate", 0.05))
        .assertTrainAlike(STEPS, BATCH, 1e-4);
  }

  @Test
  void spansMoreNumbersThanAreTakenAtATime() {
    NetworkSpec wide =
        Drawing.of(70)
            .dense(65, "tanh")
            .then("reshape", "targetShape", List.of(65, 1, 1))
            .then("flatten")
            .dense(40, "softmax")
            .classes();
    new SlowTwin(wide, OptimizerSpec.of(OptimizerType.ADAM)).assertTrainAlike(STEPS, 3, 1e-4);
  }

  /** A step by one way may follow a step by the other: they share weights, state and counters. */
  @Test
  void stepsOfBothWaysMayFollowEachOther() {
    SlowTwin twin = new SlowTwin(PLAIN, OptimizerSpec.of(OptimizerType.ADAM));
    for (boolean fast : List.of(true, false, true, true, false)) {
      twin.fast.useFastPath(fast);
      float[] x = twin.inputs(BATCH);
      float[] y = twin.classes(BATCH);
      twin.fast.train(twin.fast.prepare(x, y, BATCH));
      twin.slow.train(twin.slow.prepare(x, y, BATCH));
    }
    twin.assertPredictAlike(BATCH, 1e-5);
    assertThat(twin.fast.iterations()).isEqualTo(5);
  }
}
