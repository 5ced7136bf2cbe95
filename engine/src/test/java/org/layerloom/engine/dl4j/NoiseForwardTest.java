package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.Diagnostic;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What noise does to ones while training, and that it does nothing afterwards. */
class NoiseForwardTest {

  private static final int LENGTH = 20_000;

  @Test
  void gaussianNoiseIsAddedWithItsDeviation() {
    float[] noisy = training(Drawing.of(LENGTH).named("it", "gaussiannoise", "deviation", 0.3));

    assertThat(mean(noisy)).isCloseTo(1, within(0.01));
    assertThat(deviation(noisy)).isCloseTo(0.3, within(0.01));
  }

  @Test
  void gaussianDropoutMultipliesByNoiseAroundOne() {
    float[] noisy = training(Drawing.of(LENGTH).named("it", "gaussiandropout", "rate", 0.2));

    assertThat(mean(noisy)).isCloseTo(1, within(0.02));
    assertThat(deviation(noisy)).isCloseTo(Math.sqrt(0.2 / 0.8), within(0.02));
  }

  @Test
  void spatialDropoutHidesWholeChannelsAndScalesTheOthers() {
    int channels = LENGTH / 10;
    float[] left =
        training(Drawing.of(channels, 2, 5).named("it", "spatialdropout2d", "rate", 0.2));

    int dropped = 0;
    for (int c = 0; c < channels; c++) {
      float first = left[10 * c];
      assertThat(first).isIn(0f, 1.25f);
      assertThat(Arrays.copyOfRange(left, 10 * c, 10 * c + 10)).containsOnly(first);
      dropped += first == 0 ? 1 : 0;
    }
    assertThat((double) dropped / channels).isCloseTo(0.2, within(0.04));
  }

  @Test
  void spatialDropoutWantsAnImage() {
    NetworkSpec network =
        Drawing.of(4).named("it", "spatialdropout2d").dense(2, "softmax").classes();

    assertThat(new ShapeInference(new LayerCatalog()).analyze(network).problems())
        .filteredOn(Diagnostic::isError)
        .singleElement()
        .satisfies(error -> assertThat(error.layerId()).contains("it"));
  }

  @Test
  void preluBendsBelowZeroByALearntSlope() {
    NetworkSpec vector = Drawing.of(2).named("it", "prelu").values();
    CompiledNetwork network = compile(vector);
    assertThat(network.predict(new float[] {-4, 4}, 1)).containsExactly(-1, 4);
    network.restoreWeights(new float[] {0.5f, -2});
    assertThat(network.predict(new float[] {-4, -3}, 1)).containsExactly(-2, 6);

    assertThat(new ShapeInference(new LayerCatalog()).analyze(vector).parameters())
        .isEqualTo(network.parameterCount())
        .isEqualTo(2);
  }

  /** What the layer {@code it} makes of ones while training; afterwards it must pass them on. */
  private static float[] training(Drawing drawing) {
    NetworkSpec network = drawing.then("flatten").dense(1, "identity").values();
    CompiledNetwork compiled = compile(network);
    float[] ones = new float[LENGTH];
    Arrays.fill(ones, 1);
    INDArray input = compiled.prepare(ones, new float[1], 1).inputs();
    Nd4j.getRandom().setSeed(7);
    float[] noisy = numbers(compiled.graph().feedForward(input, true).get("it"));
    assertThat(numbers(compiled.graph().feedForward(input, false).get("it"))).containsOnly(1);
    return noisy;
  }

  private static float[] numbers(INDArray array) {
    return array.dup('c').data().asFloat();
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(float[] values) {
    double mean = mean(values);
    double sum = 0;
    for (float value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / values.length);
  }

  private static CompiledNetwork compile(NetworkSpec network) {
    return new NetworkCompiler(new LayerCatalog())
        .compile(network, OptimizerSpec.of(OptimizerType.SGD), 3);
  }
}
