package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.text.Texts;

/** Convolutions other than the plain one, against the plain one and against loops. */
class ConvolutionForwardTest {

  private static final int CHANNELS = 2;
  private static final int MULTIPLIER = 3;
  private static final int FILTERS = 4;

  @ParameterizedTest
  @CsvSource({
    "5, 6, 2, 3, 1, 1, valid",
    "7, 6, 3, 1, 3, 2, valid",
    "5, 6, 2, 3, 2, 3, same",
    "6, 5, 1, 1, 3, 3, same",
    "5, 4, 2, 3, 2, 1, 2",
  })
  void depthwiseIsAConvolutionThatIsBlindForOtherChannels(
      int height, int width, int kernelY, int kernelX, int strideY, int strideX, String padding) {
    CompiledNetwork network =
        compile("depthwiseconv2d", height, width, kernelY, kernelX, strideY, strideX, padding);
    Map<String, float[]> weights = network.namedWeights();
    float[] w = weights.get("it.W"); // [kernelY, kernelX, channels, multiplier]
    int area = kernelY * kernelX;
    float[] full = new float[CHANNELS * MULTIPLIER * CHANNELS * area];
    for (int i = 0; i < w.length; i++) {
      int m = i % MULTIPLIER;
      int c = i / MULTIPLIER % CHANNELS;
      int at = i / (MULTIPLIER * CHANNELS);
      full[((c * MULTIPLIER + m) * CHANNELS + c) * area + at] = w[i];
    }
    float[] image = noise(CHANNELS * height * width);
    Window window = new Window(height, width, kernelY, kernelX, strideY, strideX, padding);

    assertClose(
        network.predict(image, 1),
        window.convolve(image, CHANNELS, full, weights.get("it.b"), CHANNELS * MULTIPLIER));
  }

  @ParameterizedTest
  @CsvSource({
    "5, 6, 2, 3, 1, 1, valid",
    "7, 6, 3, 1, 3, 2, valid",
    "5, 6, 2, 3, 2, 3, same",
    "6, 5, 1, 1, 3, 3, same",
    "5, 4, 2, 3, 2, 1, 2",
  })
  void separableIsAConvolutionWhoseKernelIsAProduct(
      int height, int width, int kernelY, int kernelX, int strideY, int strideX, String padding) {
    CompiledNetwork network =
        compile("separableconv2d", height, width, kernelY, kernelX, strideY, strideX, padding);
    Map<String, float[]> weights = network.namedWeights();
    float[] w = weights.get("it.depthwise.W"); // [kernelY, kernelX, channels, multiplier]
    float[] p = weights.get("it.W"); // [filters, channels · multiplier]
    int area = kernelY * kernelX;
    float[] full = new float[FILTERS * CHANNELS * area];
    for (int k = 0; k < FILTERS; k++) {
      for (int c = 0; c < CHANNELS; c++) {
        for (int m = 0; m < MULTIPLIER; m++) {
          for (int at = 0; at < area; at++) {
            full[(k * CHANNELS + c) * area + at] +=
                p[(k * CHANNELS + c) * MULTIPLIER + m] * w[(at * CHANNELS + c) * MULTIPLIER + m];
          }
        }
      }
    }
    float[] image = noise(CHANNELS * height * width);
    Window window = new Window(height, width, kernelY, kernelX, strideY, strideX, padding);

    assertClose(
        network.predict(image, 1),
        window.convolve(image, CHANNELS, full, weights.get("it.b"), FILTERS));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 4, 2, 3, 1, 1, valid", "3, 2, 3, 1, 2, 3, valid", "2, 3, 3, 3, 2, 2, same",
    "2, 3, 4, 5, 2, 1, same", "3, 3, 2, 2, 2, 2, same", "3, 2, 1, 4, 1, 3, same",
    "3, 3, 2, 3, 1, 1, same", "3, 4, 3, 4, 2, 3, 1", "4, 4, 2, 3, 3, 1, 2",
  })
  void transposedLaysItsKernelDownForEachNumber(
      int height, int width, int kernelY, int kernelX, int strideY, int strideX, String padding) {
    CompiledNetwork network =
        compile("convtranspose2d", height, width, kernelY, kernelX, strideY, strideX, padding);
    Map<String, float[]> weights = network.namedWeights();
    float[] w = weights.get("it.W"); // [channels, filters, kernelY, kernelX]
    boolean same = padding.equals("same");
    int cut = Window.kind(padding).equals("explicit") ? Integer.parseInt(padding) : 0;
    int rows = same ? height * strideY : (height - 1) * strideY + kernelY - 2 * cut;
    int columns = same ? width * strideX : (width - 1) * strideX + kernelX - 2 * cut;
    int top = same ? Math.max(0, kernelY - strideY) / 2 : cut;
    int left = same ? Math.max(0, kernelX - strideX) / 2 : cut;
    float[] image = noise(CHANNELS * height * width);
    double[] expected = new double[FILTERS * rows * columns];
    for (int i = 0; i < image.length * FILTERS * kernelY * kernelX; i++) {
      int v = i % kernelX;
      int u = i / kernelX % kernelY;
      int k = i / (kernelX * kernelY) % FILTERS;
      int pixel = i / (kernelX * kernelY * FILTERS);
      int c = pixel / (height * width);
      int y = pixel / width % height * strideY + u - top;
      int x = pixel % width * strideX + v - left;
      if (y >= 0 && y < rows && x >= 0 && x < columns) {
        expected[(k * rows + y) * columns + x] +=
            image[pixel] * w[((c * FILTERS + k) * kernelY + u) * kernelX + v];
      }
    }

    assertClose(network.predict(image, 1), expected); // The biases begin at zero.
  }

  @Test
  void transposedLeavesNoGapsWithinAnImageOfSetSize() {
    NetworkSpec network =
        Drawing.of(1, 3, 3)
            .named("it", "convtranspose2d", "kernel", 2, "stride", 3, "padding", "same")
            .then("flatten")
            .values();

    assertThat(new ShapeInference(new LayerCatalog()).analyze(network).firstError().orElseThrow())
        .satisfies(
            error ->
                assertThat(Texts.ENGLISH.format(error.problem()))
                    .isEqualTo(
                        "It: with “same” padding the kernel 2 × 2 must not be smaller than the"
                            + " stride 3 × 3."));
  }

  private static CompiledNetwork compile(
      String type,
      int height,
      int width,
      int kernelY,
      int kernelX,
      int strideY,
      int strideX,
      String padding) {
    NetworkSpec network =
        Drawing.of(CHANNELS, height, width)
            .named(
                "it",
                type,
                "filters",
                FILTERS,
                "depthMultiplier",
                MULTIPLIER,
                "kernel",
                List.of(kernelY, kernelX),
                "stride",
                List.of(strideY, strideX),
                "padding",
                Window.kind(padding),
                "paddingSize",
                Window.size(padding),
                "activation",
                "identity")
            .then("flatten")
            .values();
    CompiledNetwork compiled =
        new NetworkCompiler(new LayerCatalog())
            .compile(network, OptimizerSpec.of(OptimizerType.SGD), 3);
    assertThat(compiled.parameterCount())
        .isEqualTo(new ShapeInference(new LayerCatalog()).analyze(network).parameters());
    return compiled;
  }

  private static float[] noise(int length) {
    Random random = new Random(5);
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static void assertClose(float[] actual, double[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) actual[i]).as("number %s", i).isCloseTo(expected[i], within(1e-5));
    }
  }
}
