package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;

/** What layers answer, against ONNX Runtime with the same weights. */
class OnnxRuntimeTest {

  private static final int BATCH = 2;

  private final Random random = new Random(17);

  @ParameterizedTest
  @CsvSource({
    "conv2d, valid, 1, 1",
    "conv2d, valid, 2, 2",
    "conv2d, same, 1, 1",
    "conv2d, same, 2, 1",
    "conv2d, explicit, 1, 1",
    "conv2d, explicit, 2, 2",
  })
  void convolutions(String type, String padding, int stride, int dilation) throws Exception {
    CompiledNetwork network =
        layer(
            Drawing.of(3, 9, 8),
            type,
            "filters",
            4,
            "kernel",
            List.of(3, 2),
            "stride",
            stride,
            "dilation",
            dilation,
            "padding",
            padding,
            "paddingSize",
            List.of(2, 1),
            "activation",
            "identity");
    OnnxNode node = new OnnxNode("Conv").whole("kernel_shape", 3, 2);
    Map<String, float[]> weights = network.namedWeights();

    assertAlike(
        network,
        padded(node, padding, 2, 1)
            .whole("strides", stride, stride)
            .whole("dilations", dilation, dilation)
            .weight(weights.get("it.W"), 4, 3, 3, 2)
            .weight(weights.get("it.b"), 4),
        3,
        9,
        8);
  }

  @ParameterizedTest
  @CsvSource({"valid, 1", "valid, 3", "explicit, 2", "same, 2"})
  void transposedConvolutions(String padding, int stride) throws Exception {
    CompiledNetwork network =
        layer(
            Drawing.of(3, 4, 5),
            "convtranspose2d",
            "filters",
            2,
            "kernel",
            List.of(3, 2),
            "stride",
            stride,
            "padding",
            padding,
            "paddingSize",
            1,
            "activation",
            "identity");
    OnnxNode node = new OnnxNode("ConvTranspose").whole("kernel_shape", 3, 2);
    Map<String, float[]> weights = network.namedWeights();

    assertAlike(
        network,
        padded(node, padding, 1, 1)
            .whole("strides", stride, stride)
            .weight(weights.get("it.W"), 3, 2, 3, 2)
            .weight(weights.get("it.b"), 2),
        3,
        4,
        5);
  }

  @ParameterizedTest
  @CsvSource({
    "maxpool2d, MaxPool, valid, 2",
    "maxpool2d, MaxPool, same, 2",
    "maxpool2d, MaxPool, explicit, 1",
    "avgpool2d, AveragePool, valid, 2",
    "avgpool2d, AveragePool, same, 2",
    "avgpool2d, AveragePool, explicit, 2",
  })
  void pools(String type, String operator, String padding, int stride) throws Exception {
    CompiledNetwork network =
        layer(
            Drawing.of(3, 7, 6),
            type,
            "kernel",
            List.of(3, 2),
            "stride",
            stride,
            "padding",
            padding,
            "paddingSize",
            1);
    OnnxNode node = new OnnxNode(operator).whole("kernel_shape", 3, 2);

    assertAlike(network, padded(node, padding, 1, 1).whole("strides", stride, stride), 3, 7, 6);
  }

  @Test
  void channelwiseConvolution() throws Exception {
    CompiledNetwork network =
        layer(
            Drawing.of(3, 6, 5),
            "depthwiseconv2d",
            "depthMultiplier",
            2,
            "kernel",
            List.of(3, 2),
            "activation",
            "identity");
    float[] w = network.namedWeights().get("it.W"); // [height, width, channels, multiplier]
    float[] turned = new float[w.length]; // [channels · multiplier, 1, height, width]
    for (int i = 0; i < w.length; i++) {
      turned[i % 6 * 6 + i / 6] = w[i];
    }

    assertAlike(
        network,
        new OnnxNode("Conv")
            .whole("kernel_shape", 3, 2)
            .one("group", 3)
            .weight(turned, 6, 1, 3, 2)
            .weight(network.namedWeights().get("it.b"), 6),
        3,
        6,
        5);
  }

  @ParameterizedTest
  @CsvSource({"valid, 1", "same, 2"})
  void convolutionOfVolumes(String padding, int stride) throws Exception {
    CompiledNetwork network =
        layer(
            Drawing.of(2, 4, 5, 3),
            "conv3d",
            "filters",
            3,
            "kernel3d",
            List.of(2, 3, 2),
            "stride3d",
            stride,
            "padding3d",
            padding,
            "activation",
            "identity");
    OnnxNode node = new OnnxNode("Conv").whole("kernel_shape", 2, 3, 2);

    assertAlike(
        network,
        node.text("auto_pad", padding.equals("same") ? "SAME_UPPER" : "VALID")
            .whole("strides", stride, stride, stride)
            .weight(network.namedWeights().get("it.W"), 3, 2, 2, 3, 2)
            .weight(network.namedWeights().get("it.b"), 3),
        2,
        4,
        5,
        3);
  }

  @Test
  void batchNormalisation() throws Exception {
    CompiledNetwork network = layer(Drawing.of(3, 2, 4), "batchnorm", "epsilon", 0.01);
    float[] variances = network.copyWeights();
    for (int i = 9; i < 12; i++) {
      variances[i] = Math.abs(variances[i]) + 0.5f; // γ, β, mean, variance
    }
    network.restoreWeights(variances);
    Map<String, float[]> weights = network.namedWeights();

    assertAlike(
        network,
        new OnnxNode("BatchNormalization")
            .real("epsilon", 0.01)
            .weight(weights.get("it.gamma"), 3)
            .weight(weights.get("it.beta"), 3)
            .weight(weights.get("it.mean"), 3)
            .weight(weights.get("it.var"), 3),
        3,
        2,
        4);
  }

  @Test
  void normalisationWithinASample() throws Exception {
    CompiledNetwork vector = layer(Drawing.of(6), "layernorm", "epsilon", 0.01);
    assertAlike(vector, gains(vector, "LayerNormalization", 6).one("axis", 1), 6);
    CompiledNetwork image = layer(Drawing.of(4, 2, 3), "layernorm", "epsilon", 0.01);
    assertAlike(image, gains(image, "LayerNormalization", 4, 2, 3).one("axis", 1), 4, 2, 3);
    CompiledNetwork channels = layer(Drawing.of(4, 2, 3), "instancenorm", "epsilon", 0.01);
    assertAlike(channels, gains(channels, "InstanceNormalization", 4), 4, 2, 3);
    CompiledNetwork groups = layer(Drawing.of(4, 2, 3), "groupnorm", "groups", 2, "epsilon", 0.01);
    assertAlike(groups, gains(groups, "GroupNormalization", 4).one("num_groups", 2), 4, 2, 3);
  }

  private static OnnxNode gains(CompiledNetwork network, String operator, long... shape) {
    return new OnnxNode(operator)
        .real("epsilon", 0.01)
        .weight(network.namedWeights().get("it.gamma"), shape)
        .weight(network.namedWeights().get("it.beta"), shape);
  }

  @ParameterizedTest
  @CsvSource({
    "relu, Relu",
    "elu, Elu",
    "selu, Selu",
    "tanh, Tanh",
    "sigmoid, Sigmoid",
    "softplus, Softplus",
    "softmax, Softmax",
    "mish, Mish",
    "leaky-relu, LeakyRelu",
    "hard-sigmoid, HardSigmoid",
  })
  void activations(String activation, String operator) throws Exception {
    OnnxNode node = new OnnxNode(operator);
    if (activation.equals("leaky-relu")) {
      node.real("alpha", 0.01);
    }

    assertAlike(layer(Drawing.of(9), "activation", "activation", activation), node, 9);
  }

  @ParameterizedTest
  @CsvSource({"per-channel, 3, 1, 1", "per-element, 3, 2, 4"})
  void learntSlopes(String slopes, long channels, long height, long width) throws Exception {
    CompiledNetwork network = layer(Drawing.of(3, 2, 4), "prelu", "slopes", slopes);

    assertAlike(
        network,
        new OnnxNode("PRelu")
            .weight(network.namedWeights().get("it.alpha"), channels, height, width),
        3,
        2,
        4);
  }

  @Test
  void dense() throws Exception {
    CompiledNetwork network = layer(Drawing.of(5), "dense", "units", 4, "activation", "identity");

    assertAlike(
        network,
        new OnnxNode("Gemm")
            .weight(network.namedWeights().get("it.W"), 5, 4)
            .weight(network.namedWeights().get("it.b"), 4),
        5);
  }

  @Test
  void permutedAxes() throws Exception {
    assertAlike(
        layer(Drawing.of(2, 3, 4), "permute", "axisOrder", "axes-hwc"),
        new OnnxNode("Transpose").whole("perm", 0, 2, 3, 1),
        2,
        3,
        4);
  }

  private static OnnxNode padded(OnnxNode node, String padding, long rows, long columns) {
    return switch (padding) {
      case "valid" -> node.text("auto_pad", "VALID");
      case "same" -> node.text("auto_pad", "SAME_UPPER");
      default -> node.whole("pads", rows, columns, rows, columns);
    };
  }

  /** A layer {@code it} whose weights, biases too, are drawn at random. */
  private CompiledNetwork layer(Drawing drawing, String type, Object... settings) {
    CompiledNetwork network =
        new NetworkCompiler(new LayerCatalog())
            .compile(
                drawing.named("it", type, settings).then("flatten").named("same", "prelu").values(),
                OptimizerSpec.of(OptimizerType.SGD),
                3);
    float[] weights = noise((int) network.parameterCount());
    // There has to be something to learn; with slopes of 1 it changes nothing.
    Arrays.fill(weights, weights.length - network.outputLength(), weights.length, 1);
    network.restoreWeights(weights);
    return network;
  }

  private void assertAlike(CompiledNetwork network, OnnxNode node, long... shape) throws Exception {
    float[] samples = noise(BATCH * network.inputLength());
    long[] batch = new long[shape.length + 1];
    batch[0] = BATCH;
    System.arraycopy(shape, 0, batch, 1, shape.length);

    float[] ours = network.predict(samples, BATCH);
    float[] theirs = node.run(samples, batch);

    assertThat(ours).hasSameSizeAs(theirs);
    for (int i = 0; i < ours.length; i++) {
      assertThat(ours[i]).as("number %s", i).isCloseTo(theirs[i], within(1e-5f));
    }
  }

  private float[] noise(int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
