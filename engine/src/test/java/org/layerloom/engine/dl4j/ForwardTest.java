package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.evaluate.Loss;
import org.layerloom.engine.layer.Activations;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What layers compute, against the formulas written out as loops, or worked out by hand. */
class ForwardTest {

  private static final Offset<Double> CLOSE = within(1e-5);

  @Test
  void denseMultipliesAndAddsItsBias() {
    CompiledNetwork network = compile(Drawing.of(2).dense(2, "identity").values());
    // DL4J's order: W column by column, then b. y = [1·1 + 2·3 + 5, 1·2 + 2·4 + 6].
    network.restoreWeights(new float[] {1, 3, 2, 4, 5, 6});

    assertThat(network.namedWeights().get("dense.W")).containsExactly(1, 2, 3, 4);
    assertThat(network.predict(new float[] {1, 2}, 1)).containsExactly(12, 16);
  }

  @Test
  void convolutionSlidesOverTheImageWithoutTurningItsKernel() {
    CompiledNetwork network =
        compile(
            Drawing.of(1, 2, 3)
                .then("conv2d", "filters", 1, "kernel", 2, "activation", "identity", "bias", false)
                .then("flatten")
                .values());
    setKernel(network, 1, 2, 3, 4);

    // 1·1 + 2·2 + 3·4 + 4·5 = 37, and one column on 2 + 6 + 15 + 24 = 47.
    assertThat(network.predict(new float[] {1, 2, 3, 4, 5, 6}, 1)).containsExactly(37, 47);
  }

  @Test
  void samePaddingPutsTheOddZeroBehind() {
    CompiledNetwork network =
        compile(
            Drawing.of(1, 1, 3)
                .then(
                    "conv2d",
                    "filters",
                    1,
                    "kernel",
                    List.of(1, 2),
                    "padding",
                    "same",
                    "activation",
                    "identity",
                    "bias",
                    false)
                .then("flatten")
                .values());
    setKernel(network, 10, 1);

    assertThat(network.predict(new float[] {1, 2, 3}, 1)).containsExactly(12, 23, 30);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 6, 2, 3, 1, 1, valid", "5, 6, 2, 3, 2, 2, valid", "7, 6, 3, 1, 3, 2, valid",
    "5, 6, 2, 3, 1, 1, same", "5, 6, 2, 3, 2, 3, same", "3, 4, 5, 7, 2, 1, same",
    "6, 5, 1, 1, 3, 3, same", "6, 5, 4, 1, 1, 3, same", "5, 6, 2, 3, 1, 2, 1",
    "5, 4, 3, 4, 2, 3, 2",
  })
  void windowsSeeWhatTheFormulaSays(
      int height, int width, int kernelY, int kernelX, int strideY, int strideX, String padding) {
    Window window = new Window(height, width, kernelY, kernelX, strideY, strideX, padding);
    List<Integer> kernel = List.of(kernelY, kernelX);
    List<Integer> stride = List.of(strideY, strideX);
    CompiledNetwork convolution =
        compile(
            Drawing.of(2, height, width)
                .then(
                    "conv2d",
                    "filters",
                    3,
                    "kernel",
                    kernel,
                    "stride",
                    stride,
                    "padding",
                    Window.kind(padding),
                    "paddingSize",
                    Window.size(padding),
                    "activation",
                    "identity")
                .then("flatten")
                .values());
    CompiledNetwork pooling =
        compile(
            Drawing.of(2, height, width)
                .then(
                    "maxpool2d",
                    "kernel",
                    kernel,
                    "stride",
                    stride,
                    "padding",
                    Window.kind(padding),
                    "paddingSize",
                    Window.size(padding))
                .then("flatten")
                .dense(1, "identity")
                .values());
    float[] image = noise(2 * height * width, 5);
    // Below zero, so that a padding of zeros would win where none may.
    float[] dark = noise(2 * height * width, 6);
    for (int i = 0; i < dark.length; i++) {
      dark[i] = -Math.abs(dark[i]) - 1;
    }
    Map<String, float[]> weights = convolution.namedWeights();

    assertClose(
        convolution.predict(image, 1),
        window.convolve(image, 2, weights.get("conv2d.W"), weights.get("conv2d.b"), 3));
    double[] pooled = window.max(dark, 2);
    Map<String, float[]> sum = pooling.namedWeights();
    double expected = sum.get("dense.b")[0];
    for (int i = 0; i < pooled.length; i++) {
      expected += pooled[i] * sum.get("dense.W")[i];
    }
    assertThat((double) pooling.predict(dark, 1)[0]).isCloseTo(expected, CLOSE);
  }

  static List<String> pointwise() {
    return Activations.all().stream().filter(name -> !name.equals("softmax")).toList();
  }

  @ParameterizedTest
  @MethodSource("pointwise")
  void activationsBendAsTheirFormulasSay(String name) {
    NetworkSpec alone =
        Drawing.of(1).dense(1, "identity").then("activation", "activation", name).values();
    NetworkSpec within = Drawing.of(1).dense(1, name).values();
    for (float x : new float[] {-3, -1, -0.1f, 0, 0.1f, 1, 3}) {
      for (NetworkSpec network : List.of(alone, within)) {
        CompiledNetwork compiled = compile(network);
        compiled.restoreWeights(new float[] {1, 0});
        assertThat((double) compiled.predict(new float[] {x}, 1)[0])
            .as("%s of %s", name, x)
            .isCloseTo(formula(name).applyAsDouble(x), CLOSE);
      }
    }
  }

  private static DoubleUnaryOperator formula(String activation) {
    return switch (activation) {
      case "identity" -> x -> x;
      case "relu" -> x -> Math.max(0, x);
      case "leaky-relu" -> x -> x > 0 ? x : 0.01 * x;
      case "elu" -> x -> x > 0 ? x : Math.expm1(x);
      case "selu" -> x -> 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * Math.expm1(x));
      case "gelu" -> x -> x / (1 + Math.exp(-1.702 * x));
      case "swish" -> x -> x / (1 + Math.exp(-x));
      case "mish" -> x -> x * Math.tanh(Math.log1p(Math.exp(x)));
      case "hard-sigmoid" -> x -> Math.min(1, Math.max(0, 0.2 * x + 0.5));
      case "tanh" -> Math::tanh;
      case "sigmoid" -> x -> 1 / (1 + Math.exp(-x));
      case "softplus" -> x -> Math.log1p(Math.exp(x));
      default -> throw new IllegalArgumentException(activation);
    };
  }

  @Test
  void softmaxGivesTheSameProbabilitiesWithinALayerAloneAndInTheMiddle() {
    double[] expected = softmax(1, 2, 4);
    for (NetworkSpec network :
        List.of(
            Drawing.of(3).dense(3, "softmax").classes(),
            Drawing.of(3).dense(3, "softmax").values(),
            Drawing.of(3)
                .dense(3, "identity")
                .then("activation", "activation", "softmax")
                .classes(),
            Drawing.of(3).dense(3, "identity").then("activation", "activation", "softmax").values(),
            Drawing.of(3).dense(3, "softmax").then("flatten").values())) {
      CompiledNetwork compiled = compile(network);
      compiled.restoreWeights(new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0});

      assertClose(compiled.predict(new float[] {1, 2, 4}, 1), expected);
    }
  }

  @Test
  void theLossOfAStepIsTheMeanOverTheBatch() {
    CompiledNetwork classes = compile(Drawing.of(3).dense(3, "softmax").classes());
    classes.restoreWeights(new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0});
    StepResult step =
        classes.train(
            classes.prepare(new float[] {1, 2, 4, 0, 0, 0}, new float[] {0, 1, 0, 1, 0, 0}, 2));
    CompiledNetwork values = compile(Drawing.of(2).dense(2, "identity").values());
    values.restoreWeights(new float[] {1, 0, 0, 1, 0, 0});
    StepResult squares =
        values.train(values.prepare(new float[] {1, 2, 0, 0}, new float[] {2, 4, 0, 0}, 2));

    double expected = (-Math.log(softmax(1, 2, 4)[1]) + Math.log(3)) / 2;
    assertThat(step.loss()).isCloseTo(expected, CLOSE);
    // ((1² + 2²) / 2 + 0) / 2
    assertThat(squares.loss()).isCloseTo(1.25, CLOSE);
  }

  @Test
  void ourOwnLossesAgreeWithTheFormulas() {
    float[] answers = {0.5f, 0.25f, 0.25f};
    float[] targets = {0, 1, 0};

    assertThat(Loss.CROSS_ENTROPY.of(answers, targets, 0, 3)).isCloseTo(Math.log(4), CLOSE);
    assertThat(Loss.MEAN_SQUARED_ERROR.of(answers, targets, 0, 3))
        .isCloseTo((0.25 + 0.5625 + 0.0625) / 3, CLOSE);
    assertThat(Loss.CROSS_ENTROPY.of(new float[] {0, 1}, new float[] {1, 0}, 0, 2))
        .isCloseTo(-Math.log(1e-10), CLOSE);
    assertThat(Loss.CROSS_ENTROPY.of(new float[] {Float.NaN, 1}, new float[] {1, 0}, 0, 2)).isNaN();
  }

  @Test
  void aStepCountsTheClassesItFound() {
    CompiledNetwork network = compile(Drawing.of(3).dense(3, "softmax").classes());
    network.restoreWeights(new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0});

    StepResult step =
        network.train(
            network.prepare(
                new float[] {1, 2, 4, 5, 1, 0, 0, 2, 1},
                new float[] {0, 0, 1, 1, 0, 0, 0, 0, 1},
                3));

    assertThat(step.correct()).isEqualTo(2);
  }

  @Test
  void dropoutScalesWhatItKeepsAndDoesNothingAfterwards() {
    int length = 20_000;
    CompiledNetwork network =
        compile(Drawing.of(length).then("dropout", "rate", 0.2).dense(1, "identity").values());
    float[] ones = new float[length];
    java.util.Arrays.fill(ones, 1);
    INDArray input = network.prepare(ones, new float[1], 1).inputs();
    Nd4j.getRandom().setSeed(7);

    float[] training = network.graph().feedForward(input, true).get("dropout").data().asFloat();
    float[] afterwards = network.graph().feedForward(input, false).get("dropout").data().asFloat();

    int dropped = 0;
    for (float value : training) {
      assertThat(value).isIn(0f, 1.25f);
      dropped += value == 0 ? 1 : 0;
    }
    assertThat((double) dropped / length).isCloseTo(0.2, within(0.015));
    assertThat(afterwards).containsOnly(1);
  }

  @Test
  void flattenLetsTheLastAxisRunFastest() {
    CompiledNetwork network =
        compile(
            Drawing.of(2, 2, 2)
                .then("maxpool2d", "kernel", 1, "stride", 1)
                .then("flatten")
                .dense(8, "identity")
                .values());
    float[] identity = new float[72];
    for (int i = 0; i < 8; i++) {
      identity[9 * i] = 1;
    }
    network.restoreWeights(identity);
    float[] image = {1, 2, 3, 4, 5, 6, 7, 8};

    assertThat(network.predict(image, 1)).containsExactly(image);
  }

  private static double[] softmax(double... logits) {
    double sum = 0;
    for (double logit : logits) {
      sum += Math.exp(logit);
    }
    double[] result = new double[logits.length];
    for (int i = 0; i < logits.length; i++) {
      result[i] = Math.exp(logits[i]) / sum;
    }
    return result;
  }

  private static CompiledNetwork compile(NetworkSpec network) {
    return new NetworkCompiler(new LayerCatalog())
        .compile(network, OptimizerSpec.of(OptimizerType.SGD), 3);
  }

  /** Sets the weights of a lone convolution with one filter, row by row. */
  private static void setKernel(CompiledNetwork network, float... rows) {
    INDArray weights = network.graph().paramTable().get("conv2d_W");
    weights.assign(Nd4j.createFromArray(rows).reshape('c', weights.shape()));
  }

  private static float[] noise(int length, long seed) {
    Random random = new Random(seed);
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static void assertClose(float[] actual, double[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) actual[i]).as("number %s", i).isCloseTo(expected[i], CLOSE);
    }
  }
}
