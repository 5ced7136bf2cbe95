package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.data.Samples;
import org.layerloom.engine.evaluate.Evaluator;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;

/** The divergence is part of what is told of samples that were not learnt from. */
class VariationalLossTest {

  private static final int IN = 3;
  private static final int LATENT = 2;

  /** More than one batch of the evaluation. */
  private static final int SAMPLES = 300;

  private final float[] samples = new float[SAMPLES * IN];

  VariationalLossTest() {
    Random random = new Random(4);
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) random.nextGaussian();
    }
  }

  /** Against the formula, with the means and variances written out. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theLossOfOtherSamplesHasTheDivergence(boolean fast) {
    CompiledNetwork network = compile(0.5);
    CompiledNetwork without = compile(0);
    network.useFastPath(fast);
    without.useFastPath(fast);

    double found = loss(network) - loss(without);

    Map<String, float[]> weights = network.namedWeights();
    double expected = 0;
    for (int n = 0; n < SAMPLES; n++) {
      for (int i = 0; i < LATENT; i++) {
        double m = projected(weights, "mean", n, i);
        double v = projected(weights, "spread", n, i);
        expected += (m * m + Math.exp(v) - 1 - v) / 2;
      }
    }
    assertThat(expected).isPositive();
    assertThat(found).isCloseTo(0.5 * expected / SAMPLES, within(1e-5));
  }

  private double projected(Map<String, float[]> weights, String layer, int sample, int unit) {
    double sum = weights.get(layer + ".b")[unit];
    for (int i = 0; i < IN; i++) {
      sum += samples[sample * IN + i] * weights.get(layer + ".W")[i * LATENT + unit];
    }
    return sum;
  }

  private double loss(CompiledNetwork network) {
    Preprocessing none =
        new Preprocessing(Preprocessing.Kind.NONE, new float[] {0}, new float[] {1});
    return new Evaluator(network, none, network.loss()).evaluate(rows(), false, 0).loss();
  }

  private Samples rows() {
    return new Samples() {
      @Override
      public int size() {
        return SAMPLES;
      }

      @Override
      public int inputLength() {
        return IN;
      }

      @Override
      public int targetLength() {
        return IN;
      }

      @Override
      public void copyInput(int index, float[] into, int at) {
        System.arraycopy(samples, index * IN, into, at, IN);
      }

      @Override
      public void copyTarget(int index, float[] into, int at) {
        Arrays.fill(into, at, at + IN, 0);
      }
    };
  }

  private static CompiledNetwork compile(double weight) {
    return new NetworkCompiler(new LayerCatalog())
        .compile(
            Drawing.of(IN)
                .named("mean", "dense", "units", LATENT, "activation", "identity")
                .from("input")
                .named("spread", "dense", "units", LATENT, "activation", "identity")
                .apart("sample", "gaussiansample", "klWeight", weight)
                .wire("mean", "sample", "mean")
                .wire("spread", "sample", "logVariance")
                .dense(IN, "identity")
                .values(),
            OptimizerSpec.of(OptimizerType.SGD),
            3);
  }
}
