package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.NetworkAnalysis;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;

/** Parameters and multiply-adds of networks from the literature, for 32 × 32 images, by hand. */
class KnownNetworksTest {

  @Test
  void leNet5() {
    NetworkSpec network =
        Drawing.of(1, 32, 32)
            .then("conv2d", "filters", 6, "kernel", 5, "activation", "tanh")
            .then("avgpool2d")
            .named("c3", "conv2d", "filters", 16, "kernel", 5, "activation", "tanh")
            .named("s4", "avgpool2d")
            .then("flatten")
            .dense(120, "tanh")
            .dense(84, "tanh")
            .dense(10, "softmax")
            .classes();

    long multiplyAdds =
        28 * 28 * 6 * (5 * 5) // 117,600: 28 × 28 places, 6 filters, 5 × 5 of one channel
            + 10 * 10 * 16 * (6 * 5 * 5) // 240,000
            + 400 * 120 // 16 channels of 5 × 5
            + 120 * 84
            + 84 * 10;
    assertThat(multiplyAdds).isEqualTo(416_520);
    // (25 + 1) · 6 + (150 + 1) · 16 + 401 · 120 + 121 · 84 + 85 · 10
    assertCounts(network, 61_706, multiplyAdds);
  }

  /** Simonyan, Zisserman: Very deep convolutional networks (2015), D, with smaller Dense layers. */
  @Test
  void vgg16() {
    Drawing drawing = Drawing.of(3, 32, 32);
    int[][] blocks = {{64, 64}, {128, 128}, {256, 256, 256}, {512, 512, 512}, {512, 512, 512}};
    for (int[] block : blocks) {
      for (int filters : block) {
        drawing.then("conv2d", "filters", filters, "padding", "same");
      }
      drawing.then("maxpool2d");
    }
    NetworkSpec network = drawing.then("flatten").dense(512, "relu").dense(10, "softmax").classes();

    // Halving both sides and doubling channels in and out, a convolution costs the same.
    long full = 32 * 32 * 64 * (64 * 9);
    assertThat(full).isEqualTo(37_748_736);
    long multiplyAdds =
        32 * 32 * 64 * (3 * 9) // 1,769,472: the first, of three channels
            + 6 * full // the second of the first two blocks, the last two of the next two
            + 3 * full / 2 // the first of the blocks with 128, 256 and 512: half as many channels
            + 3 * full / 4 // the last block: channels as before, a quarter of the places
            + 512 * 512
            + 512 * 10;
    assertThat(multiplyAdds).isEqualTo(313_463_808);
    // 14,714,688 in convolutions, 513 · 512 and 513 · 10 behind them
    assertCounts(network, 14_714_688 + 262_656 + 5_130, multiplyAdds);
  }

  /** He et al.: Deep residual learning (2016), with 18 layers and projections, begun by 3 × 3. */
  @Test
  void resNet18() {
    Drawing drawing = Drawing.of(3, 32, 32);
    convolution(drawing, "stem", 64, 3, 1);
    String last = relu(drawing, "stem");
    int before = 64;
    for (int filters : List.of(64, 128, 256, 512)) {
      for (int block = 1; block <= 2; block++) {
        int stride = block == 1 && filters > 64 ? 2 : 1;
        String name = "b" + filters + "_" + block;
        convolution(drawing.from(last), name + "a", filters, 3, stride);
        relu(drawing, name + "a");
        String inner = convolution(drawing, name + "b", filters, 3, 1);
        String shortcut = last;
        if (stride > 1 || filters != before) {
          shortcut = convolution(drawing.from(last), name + "s", filters, 1, stride);
        }
        drawing.from(inner).named(name + "sum", "add").wire(shortcut, name + "sum");
        last = relu(drawing, name);
        before = filters;
      }
    }
    NetworkSpec network = drawing.then("globalpool2d").dense(10, "softmax").classes();

    long full = 32 * 32 * 64 * (64 * 9); // 37,748,736, as in every stage
    long stage = full / 2 + 3 * full + 16 * 16 * 128 * 64; // with its projection of 1 × 1
    assertThat(stage).isEqualTo(134_217_728);
    long convolutions = 32 * 32 * 64 * (3 * 9) + 4 * full + 3 * stage;
    assertThat(convolutions).isEqualTo(555_417_600);
    // One for each number that passes: five of 64 × 32 × 32, then five in each stage
    long normalisations = 5 * 64 * 32 * 32 + 5 * 128 * 16 * 16 + 5 * 256 * 8 * 8 + 5 * 512 * 4 * 4;
    assertThat(normalisations).isEqualTo(614_400);
    assertCounts(network, 11_173_962, convolutions + normalisations + 512 * 10);
  }

  private static String convolution(
      Drawing drawing, String name, int filters, int kernel, int stride) {
    drawing
        .named(
            name,
            "conv2d",
            "filters",
            filters,
            "kernel",
            kernel,
            "stride",
            stride,
            "padding",
            "same",
            "bias",
            false,
            "activation",
            "identity")
        .named(name + "n", "batchnorm");
    return name + "n";
  }

  private static String relu(Drawing drawing, String name) {
    drawing.named(name + "r", "activation");
    return name + "r";
  }

  private static void assertCounts(NetworkSpec network, long parameters, long multiplyAdds) {
    NetworkAnalysis analysis = new ShapeInference(new LayerCatalog()).analyze(network);
    assertThat(analysis.problems()).isEmpty();
    assertThat(analysis.multiplyAdds()).isEqualTo(multiplyAdds);
    assertThat(analysis.parameters()).isEqualTo(parameters);
    CompiledNetwork compiled =
        new NetworkCompiler(new LayerCatalog())
            .compile(network, OptimizerSpec.of(OptimizerType.SGD), 1);
    assertThat(compiled.parameterCount()).isEqualTo(analysis.numbers());
  }
}
