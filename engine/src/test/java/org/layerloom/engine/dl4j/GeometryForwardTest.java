package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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

/** What becomes of the places of an image, against loops and by hand. */
class GeometryForwardTest {

  @ParameterizedTest
  @CsvSource({
    "5, 6, 2, 3, 1, 1, valid", "5, 6, 2, 3, 2, 2, valid", "7, 6, 3, 1, 3, 2, valid",
    "5, 6, 2, 3, 1, 1, same", "5, 6, 2, 3, 2, 3, same", "3, 4, 5, 7, 2, 1, same",
    "6, 5, 1, 1, 3, 3, same", "6, 5, 4, 1, 1, 3, same", "5, 6, 2, 3, 1, 2, 1",
    "5, 4, 3, 4, 2, 3, 2",
  })
  void averagesCountWhatLiesInsideTheImage(
      int height, int width, int kernelY, int kernelX, int strideY, int strideX, String padding) {
    Window window = new Window(height, width, kernelY, kernelX, strideY, strideX, padding);
    float[] image = noise(2 * height * width);

    double[] expected = window.average(image, 2);

    assertGives(
        Drawing.of(2, height, width)
            .then(
                "avgpool2d",
                "kernel",
                List.of(kernelY, kernelX),
                "stride",
                List.of(strideY, strideX),
                "padding",
                Window.kind(padding),
                "paddingSize",
                Window.size(padding))
            .then("flatten"),
        image,
        expected);
  }

  @ParameterizedTest
  @CsvSource({
    "8, 9, 2, 3, 1, 1, 2, 2, valid", "9, 8, 3, 2, 2, 1, 2, 3, valid",
    "6, 7, 2, 3, 1, 1, 2, 2, same", "7, 6, 3, 2, 2, 3, 2, 1, same",
    "4, 4, 3, 3, 1, 1, 3, 3, same", "7, 7, 1, 2, 3, 3, 2, 1, same",
    "4, 5, 3, 2, 1, 2, 2, 3, 2", "5, 6, 2, 3, 2, 1, 1, 1, 3",
  })
  void aSpreadKernelIsALargerOneWithGapsOfZeros(
      int height,
      int width,
      int kernelY,
      int kernelX,
      int strideY,
      int strideX,
      int dilationY,
      int dilationX,
      String padding) {
    CompiledNetwork network =
        compile(
            Drawing.of(2, height, width)
                .then(
                    "conv2d",
                    "filters",
                    3,
                    "kernel",
                    List.of(kernelY, kernelX),
                    "stride",
                    List.of(strideY, strideX),
                    "dilation",
                    List.of(dilationY, dilationX),
                    "padding",
                    Window.kind(padding),
                    "paddingSize",
                    Window.size(padding),
                    "activation",
                    "identity")
                .then("flatten")
                .values());
    float[] image = noise(2 * height * width);
    float[] kernel = network.namedWeights().get("conv2d.W");
    int highY = (kernelY - 1) * dilationY + 1;
    int highX = (kernelX - 1) * dilationX + 1;
    float[] spread = new float[6 * highY * highX];
    for (int i = 0; i < kernel.length; i++) {
      int plane = i / (kernelY * kernelX);
      int y = i / kernelX % kernelY * dilationY;
      int x = i % kernelX * dilationX;
      spread[(plane * highY + y) * highX + x] = kernel[i];
    }
    Window window = new Window(height, width, highY, highX, strideY, strideX, padding);

    assertClose(
        network.predict(image, 1),
        window.convolve(image, 2, spread, network.namedWeights().get("conv2d.b"), 3));
  }

  @Test
  void globalPoolingGivesANumberForEachChannel() {
    float[] image = {1, 2, 3, 10, -1, -2, -3, -10};

    assertGives(Drawing.of(2, 2, 2).then("globalpool2d"), image, 4, -4);
    assertGives(Drawing.of(2, 2, 2).then("globalpool2d", "pooling", "maximum"), image, 10, -1);
  }

  @Test
  void zerosComeAroundAndAreCutOffAgain() {
    float[] image = {1, 2, 3, 4};

    assertGives(
        Drawing.of(1, 2, 2)
            .then("zeropadding2d", "top", 1, "bottom", 0, "left", 0, "right", 2)
            .then("flatten"),
        image,
        0,
        0,
        0,
        0,
        1,
        2,
        0,
        0,
        3,
        4,
        0,
        0);
    assertGives(
        Drawing.of(1, 2, 2)
            .then("cropping2d", "top", 1, "bottom", 0, "left", 0, "right", 1)
            .then("flatten"),
        image,
        3);
    assertGives(
        Drawing.of(1, 2, 2)
            .then("zeropadding2d", "top", 3, "bottom", 0, "left", 2, "right", 1)
            .then("cropping2d", "top", 3, "bottom", 0, "left", 2, "right", 1)
            .then("flatten"),
        image,
        1,
        2,
        3,
        4);
  }

  @Test
  void enlargingRepeatsEachNumber() {
    assertGives(
        Drawing.of(1, 1, 2).then("upsampling2d", "factor", List.of(2, 3)).then("flatten"),
        new float[] {1, 2},
        1,
        1,
        1,
        2,
        2,
        2,
        1,
        1,
        1,
        2,
        2,
        2);
  }

  /** What a network without weights gives; one that copies its numbers is put behind it. */
  private static void assertGives(Drawing drawing, float[] image, double... expected) {
    CompiledNetwork network =
        compile(
            drawing
                .then("dense", "units", expected.length, "activation", "identity", "bias", false)
                .values());
    float[] copies = new float[expected.length * expected.length];
    for (int i = 0; i < expected.length; i++) {
      copies[i * expected.length + i] = 1;
    }
    network.restoreWeights(copies);
    assertClose(network.predict(image, 1), expected);
  }

  private static CompiledNetwork compile(NetworkSpec network) {
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
