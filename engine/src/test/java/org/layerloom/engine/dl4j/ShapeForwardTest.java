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
import org.layerloom.engine.network.Diagnostic;
import org.layerloom.engine.network.Fix;
import org.layerloom.engine.network.NetworkAnalysis;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.layerloom.engine.text.Texts;

/** Other shapes, volumes, and normalisation within a sample, against loops and by hand. */
class ShapeForwardTest {

  @Test
  void reshapingKeepsTheOrderOfTheNumbers() {
    float[] x = noise(12);

    assertClose(
        compile(
                Drawing.of(2, 2, 3)
                    .named("volume", "reshape", "targetShape", List.of(2, 1, 3, 2))
                    .named("image", "reshape", "targetShape", List.of(3, 2, 2))
                    .named("row", "reshape", "targetShape", List.of(12))
                    .then("batchnorm", "epsilon", 1e-12)
                    .values())
            .predict(x, 1),
        doubles(x));
    assertThat(
            says(Drawing.of(12).named("it", "reshape", "targetShape", List.of(5)).dense(1, "tanh")))
        .isEqualTo("It: the input’s shape 12 holds 12 numbers, but 5 holds 5.");
  }

  @ParameterizedTest
  @CsvSource({"axes-cwh, cwh", "axes-hcw, hcw", "axes-hwc, hwc", "axes-wch, wch", "axes-whc, whc"})
  void permutingKeepsEachNumberAtItsPlaceAlongEachAxis(String order, String axes) {
    int[] sides = {2, 3, 4}; // c, h, w
    float[] x = noise(24);
    CompiledNetwork network =
        compile(
            Drawing.of(2, 3, 4)
                .then("permute", "axisOrder", order)
                .then("flatten")
                .then("batchnorm", "epsilon", 1e-12)
                .values());
    double[] expected = new double[24];
    int next = 0;
    int[] at = new int[3];
    int[] of = axes.chars().map("chw"::indexOf).toArray();
    for (at[of[0]] = 0; at[of[0]] < sides[of[0]]; at[of[0]]++) {
      for (at[of[1]] = 0; at[of[1]] < sides[of[1]]; at[of[1]]++) {
        for (at[of[2]] = 0; at[of[2]] < sides[of[2]]; at[of[2]]++) {
          expected[next++] = x[(at[0] * 3 + at[1]) * 4 + at[2]];
        }
      }
    }

    assertClose(network.predict(x, 1), expected);
  }

  @Test
  void dotMultipliesSampleBySample() {
    float[] samples = {1, 2, 3, 4, 0, -1};

    // a = (x₁, x₂), b = (x₂, x₃): the products 1·2 + 2·3 and 4·0 + 0·(−1)
    assertClose(dot(false).predict(samples, 2), 8, 0);
    assertClose(dot(true).predict(samples, 2), 8 / (Math.sqrt(1 + 4) * Math.sqrt(4 + 9)), 0);
    assertThat(analyze(dotSpec(false)).layer("dot").orElseThrow().multiplyAdds()).isEqualTo(2);
  }

  private static CompiledNetwork dot(boolean normalise) {
    CompiledNetwork network = compile(dotSpec(normalise));
    // W column by column
    network.restoreWeights(new float[] {1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1});
    return network;
  }

  private static NetworkSpec dotSpec(boolean normalise) {
    return Drawing.of(3)
        .named("a", "dense", "units", 2, "activation", "identity", "bias", false)
        .from("input")
        .named("b", "dense", "units", 2, "activation", "identity", "bias", false)
        .from("a")
        .named("dot", "dot", "normalise", normalise)
        .wire("b", "dot")
        .values();
  }

  @Test
  void lengthsBecomeOne() {
    float[] x = {3, 4, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, -2};
    double half = Math.sqrt(0.5);
    double[] expected = {0.6, 0.8, 0, 0, 0, 0, 0, 0, half, 0, 0, 0, 0, 0, 0, -half};

    assertClose(
        compile(Drawing.of(8).then("l2norm").then("batchnorm", "epsilon", 1e-12).values())
            .predict(x, 2),
        expected);
    assertClose(
        compile(
                Drawing.of(2, 2, 2)
                    .then("l2norm")
                    .then("flatten")
                    .then("batchnorm", "epsilon", 1e-12)
                    .values())
            .predict(x, 2),
        expected);
  }

  @ParameterizedTest
  @CsvSource({"layernorm, 1, 12", "groupnorm, 2, 4", "instancenorm, 4, 4"})
  void eachGroupOfASampleIsBroughtToOneMeasure(String type, int groups, int gains) {
    NetworkSpec spec =
        Drawing.of(4, 1, 3).named("it", type, "groups", 2, "epsilon", 0.5).then("flatten").values();
    CompiledNetwork network = compile(spec);
    float[] weights = noise(2 * gains); // γ, then β
    network.restoreWeights(weights);
    float[] x = noise(24);
    double[] expected = new double[24];
    int each = 12 / groups;
    for (int from = 0; from < 24; from += each) {
      double mean = 0;
      double variance = 0;
      for (int i = from; i < from + each; i++) {
        mean += x[i] / each;
      }
      for (int i = from; i < from + each; i++) {
        variance += (x[i] - mean) * (x[i] - mean) / each;
      }
      for (int i = from; i < from + each; i++) {
        int gain = i % 12 / (12 / gains);
        expected[i] =
            weights[gain] * (x[i] - mean) / Math.sqrt(variance + 0.5) + weights[gains + gain];
      }
    }

    assertClose(network.predict(x, 2), expected);
    assertThat(analyze(spec).parameters()).isEqualTo(2 * gains).isEqualTo(network.parameterCount());
    assertThat(analyze(spec).multiplyAdds()).isEqualTo(12);
  }

  @Test
  void groupsHaveToDivideTheChannels() {
    NetworkSpec network =
        Drawing.of(6, 2, 2).named("it", "groupnorm", "groups", 4).then("flatten").values();
    Diagnostic error = analyze(network).firstError().orElseThrow();

    assertThat(Texts.ENGLISH.format(error.problem()))
        .isEqualTo("It: 6 channels cannot be parted into 4 equal groups.");
    assertThat(error.fixes()).containsExactly(new Fix.SetParameter("it", "groups", 3));
  }

  @ParameterizedTest
  @CsvSource({"per-channel, 2", "per-element, 6"})
  void slopesOfAnImageServeAChannelOrANumber(String slopes, int count) {
    NetworkSpec spec =
        Drawing.of(2, 1, 3).named("it", "prelu", "slopes", slopes).then("flatten").values();
    CompiledNetwork network = compile(spec);
    float[] x = noise(12);
    float[] alpha = noise(count);
    double[] quarter = new double[12];
    double[] expected = new double[12];
    for (int i = 0; i < 12; i++) {
      quarter[i] = x[i] < 0 ? 0.25 * x[i] : x[i];
      expected[i] = x[i] < 0 ? alpha[i % 6 / (6 / count)] * x[i] : x[i];
    }

    assertClose(network.predict(x, 2), quarter);
    network.restoreWeights(alpha);
    assertClose(network.predict(x, 2), expected);
    assertThat(analyze(spec).parameters()).isEqualTo(count).isEqualTo(network.parameterCount());
  }

  @ParameterizedTest
  @CsvSource({
    "3, 4, 5, 2, 3, 1, 1, 1, 1, valid", "4, 5, 4, 2, 2, 3, 2, 1, 3, valid",
    "3, 4, 5, 2, 3, 1, 1, 2, 2, same", "3, 3, 3, 3, 3, 3, 1, 1, 1, same",
  })
  void aWindowSlidesThroughAVolume(
      int depth,
      int height,
      int width,
      int kd,
      int kh,
      int kw,
      int sd,
      int sh,
      int sw,
      String pad) {
    NetworkSpec spec =
        Drawing.of(2, depth, height, width)
            .named(
                "it",
                "conv3d",
                "filters",
                3,
                "kernel3d",
                List.of(kd, kh, kw),
                "stride3d",
                List.of(sd, sh, sw),
                "padding3d",
                pad,
                "activation",
                "identity")
            .then("flatten")
            .values();
    CompiledNetwork network = compile(spec);
    float[] w = network.namedWeights().get("it.W"); // [filters, channels, depth, height, width]
    float[] x = noise(2 * depth * height * width);
    boolean same = pad.equals("same");
    int od = places(depth, kd, sd, same);
    int oh = places(height, kh, sh, same);
    int ow = places(width, kw, sw, same);
    double[] expected = new double[3 * od * oh * ow];
    for (int at = 0; at < expected.length; at++) {
      int k = at / (od * oh * ow);
      int z = at / (oh * ow) % od * sd - (same ? Math.max(0, (od - 1) * sd + kd - depth) / 2 : 0);
      int y = at / ow % oh * sh - (same ? Math.max(0, (oh - 1) * sh + kh - height) / 2 : 0);
      int v = at % ow * sw - (same ? Math.max(0, (ow - 1) * sw + kw - width) / 2 : 0);
      for (int i = 0; i < 2 * kd * kh * kw; i++) {
        int c = i / (kd * kh * kw);
        int zi = z + i / (kh * kw) % kd;
        int yi = y + i / kw % kh;
        int vi = v + i % kw;
        if (zi >= 0 && zi < depth && yi >= 0 && yi < height && vi >= 0 && vi < width) {
          expected[at] +=
              w[k * 2 * kd * kh * kw + i] * x[((c * depth + zi) * height + yi) * width + vi];
        }
      }
    }

    assertClose(network.predict(x, 1), expected);
    assertThat(network.parameterCount())
        .isEqualTo(analyze(spec).parameters())
        .isEqualTo(3L * 2 * kd * kh * kw + 3);
    assertThat(analyze(spec).multiplyAdds()).isEqualTo(6L * kd * kh * kw * od * oh * ow);
  }

  private static int places(int length, int kernel, int stride, boolean same) {
    return same ? (length + stride - 1) / stride : (length - kernel) / stride + 1;
  }

  @Test
  void volumesAreJoinedChannelByChannel() {
    float[] x = noise(8);
    double[] twice = new double[16];
    for (int i = 0; i < 16; i++) {
      twice[i] = x[i % 8];
    }

    assertClose(
        compile(
                Drawing.of(1, 2, 2, 2)
                    .named("a", "dropout")
                    .from("input")
                    .named("b", "dropout")
                    .named("both", "concatenate")
                    .wire("a", "both")
                    .then("flatten")
                    .then("batchnorm", "epsilon", 1e-12)
                    .values())
            .predict(x, 1),
        twice);
  }

  @Test
  void whatNeedsAVolumeOrAnImageSaysSo() {
    assertThat(says(Drawing.of(1, 4, 4).named("it", "conv3d").then("flatten")))
        .isEqualTo(
            "It: expected a volume (channels × depth × height × width), but the input has the"
                + " shape 1 × 4 × 4.");
    assertThat(says(Drawing.of(1, 2, 4, 4).named("it", "conv3d").then("flatten")))
        .isEqualTo("It: the kernel 3 × 3 × 3 is larger than the input’s 2 × 4 × 4.");
    for (String type : List.of("conv2d", "permute", "groupnorm", "globalpool2d")) {
      assertThat(says(Drawing.of(1, 2, 4, 4).named("it", type).then("flatten")))
          .startsWith("It: expected an image");
    }
    assertThat(
            says(
                Drawing.of(1, 4, 4)
                    .named("it", "conv2d", "kernel", List.of(1, 2, 3))
                    .then("flatten")))
        .isEqualTo("It: Kernel must be a size such as 3 or 3 × 5, not “[1, 2, 3]”.");
    assertThat(
            says(
                Drawing.of(1, 4, 4, 4)
                    .named("it", "conv3d", "kernel3d", List.of(1, 2))
                    .then("flatten")))
        .isEqualTo("It: Kernel must be a size such as 3 or 3 × 5 × 5, not “[1, 2]”.");
  }

  @Test
  void sequencesAreLeftToLayersThatKnowTime() {
    for (String type : List.of("prelu", "l2norm", "reshape")) {
      assertThat(says(Drawing.of(5, 3).named("it", type).then("flatten").dense(1, "tanh")))
          .startsWith("It: expected a vector or an image");
    }
    assertThat(
            says(
                Drawing.of(6)
                    .named("it", "reshape", "targetShape", List.of(2, 3))
                    .dense(1, "tanh")))
        .isEqualTo("It: a sequence such as 2 × 3 cannot be made of other shapes.");
  }

  @Test
  void paddingLeavesSomethingToSee() {
    assertThat(
            says(
                Drawing.of(1, 4, 4)
                    .named("it", "maxpool2d", "padding", "explicit", "paddingSize", List.of(2, 0))
                    .then("flatten")))
        .isEqualTo("It: with a padding of 2 × 0 some windows of 2 × 2 see nothing of the image.");
    assertThat(
            says(
                Drawing.of(1, 1, 4)
                    .named(
                        "it",
                        "convtranspose2d",
                        "padding",
                        "explicit",
                        "paddingSize",
                        List.of(2, 0))
                    .then("flatten")))
        .isEqualTo("It: a padding of 2 × 0 cuts everything off.");
    assertThat(
            says(
                Drawing.of(1, 2, 2)
                    .named("it", "conv2d", "kernel", 5, "padding", "explicit", "paddingSize", 1)
                    .then("flatten")))
        .isEqualTo("It: the kernel 5 × 5 is larger than the input’s 4 × 4.");
  }

  private static String says(Drawing drawing) {
    return Texts.ENGLISH.format(analyze(drawing.values()).firstError().orElseThrow().problem());
  }

  private static NetworkAnalysis analyze(NetworkSpec network) {
    return new ShapeInference(new LayerCatalog()).analyze(network);
  }

  private static CompiledNetwork compile(NetworkSpec network) {
    return new NetworkCompiler(new LayerCatalog())
        .compile(network, OptimizerSpec.of(OptimizerType.SGD), 3);
  }

  private static float[] noise(int length) {
    Random random = new Random(5);
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }

  private static void assertClose(float[] actual, double... expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) actual[i]).as("number %s", i).isCloseTo(expected[i], within(1e-5));
    }
  }
}
