package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;

/** Each optimizer's steps on one weight, against its formula written out. */
class OptimizerTest {

  private static final int STEPS = 6;
  private static final NetworkSpec ONE_WEIGHT =
      Drawing.of(1).then("dense", "units", 1, "activation", "identity", "bias", false).values();

  /** How an optimizer moves a weight, given the gradient. */
  private interface Rule {
    double step(double weight, double gradient, int number);
  }

  @Test
  void sgdGoesAgainstTheGradient() {
    assertFollows(OptimizerSpec.of(OptimizerType.SGD), (w, g, n) -> w - 0.01 * g);
  }

  @Test
  void momentumLooksAheadAsNesterovDoes() {
    double[] v = {0};
    assertFollows(
        OptimizerSpec.of(OptimizerType.MOMENTUM),
        (w, g, n) -> {
          double before = v[0];
          v[0] = 0.9 * v[0] - 0.01 * g;
          return w - 0.9 * before + 1.9 * v[0];
        });
  }

  @Test
  void adamCorrectsItsRunningMeans() {
    double[] m = {0};
    double[] v = {0};
    assertFollows(
        OptimizerSpec.of(OptimizerType.ADAM).with("learningRate", 0.1),
        (w, g, n) -> {
          m[0] = 0.9 * m[0] + 0.1 * g;
          v[0] = 0.999 * v[0] + 0.001 * g * g;
          double mean = m[0] / (1 - Math.pow(0.9, n));
          double square = v[0] / (1 - Math.pow(0.999, n));
          return w - 0.1 * mean / (Math.sqrt(square) + 1e-8);
        });
  }

  @Test
  void adaGradSlowsDownWithTheSumOfSquares() {
    double[] sum = {0};
    assertFollows(
        OptimizerSpec.of(OptimizerType.ADAGRAD).with("learningRate", 0.5),
        (w, g, n) -> {
          sum[0] += g * g;
          return w - 0.5 * g / (Math.sqrt(sum[0]) + 1e-6);
        });
  }

  /** The loss is (2 w − 3)², so the gradient 4 (2 w − 3). */
  private static void assertFollows(OptimizerSpec optimizer, Rule rule) {
    CompiledNetwork network =
        new NetworkCompiler(new LayerCatalog()).compile(ONE_WEIGHT, optimizer, 1);
    network.restoreWeights(new float[] {0.25f});
    double expected = 0.25;
    for (int n = 1; n <= STEPS; n++) {
      expected = rule.step(expected, 4 * (2 * expected - 3), n);
      network.train(network.prepare(new float[] {2}, new float[] {3}, 1));

      assertThat((double) network.copyWeights()[0])
          .as("step %s", n)
          .isCloseTo(expected, within(1e-5));
    }
    assertThat(network.iterations()).isEqualTo(STEPS);
  }

  @Test
  void aCopyLearnsOnAsItsOriginalDoes() {
    CompiledNetwork network =
        new NetworkCompiler(new LayerCatalog())
            .compile(ONE_WEIGHT, OptimizerSpec.of(OptimizerType.ADAM), 1);
    PreparedBatch batch = network.prepare(new float[] {2}, new float[] {3}, 1);
    network.train(batch);
    CompiledNetwork copy = network.copy();
    network.train(batch);
    float[] once = copy.copyWeights();
    copy.train(batch);

    assertThat(once).isNotEqualTo(network.copyWeights());
    assertThat(copy.copyWeights()).isEqualTo(network.copyWeights());
  }
}
