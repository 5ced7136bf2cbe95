package org.layerloom.engine.dl4j.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Transformer blocks against what PyTorch answers with the same weights: output and gradients. */
class TransformerGoldenTest {

  @ParameterizedTest
  @CsvSource({
    "encoder-prenorm-relu, DOUBLE, 1e-9, 1e-8",
    "encoder-prenorm-relu, FLOAT, 1e-5, 1e-4",
    "encoder-postnorm-gelu-padded, DOUBLE, 1e-9, 1e-8",
    "encoder-postnorm-gelu-padded, FLOAT, 1e-5, 1e-4",
    "decoder-prenorm-gelu-causal, DOUBLE, 1e-9, 1e-8",
    "decoder-prenorm-gelu-causal, FLOAT, 1e-5, 1e-4",
  })
  void agreesWithPyTorch(String name, DataType precision, double close, double closeGradient)
      throws IOException {
    JsonNode golden = read(name);
    JsonNode config = golden.get("config");
    int width = config.get("dModel").asInt();
    int time = config.get("time").asInt();
    int batch = config.get("batch").asInt();
    TransformerBlock block =
        new TransformerBlock(
            new OwnLayer.Common(),
            width,
            config.get("heads").asInt(),
            config.get("feedForward").asLong(),
            config.get("activation").asText().equals("gelu_tanh"),
            config.get("preNorm").asBoolean(),
            config.get("causal").asBoolean(),
            0);
    Map<String, INDArray> weights = new LinkedHashMap<>();
    Map<String, INDArray> gradients = new LinkedHashMap<>();
    for (OwnParameter parameter : block.parameters()) {
      double[] values = numbers(golden.get("parameters").get(goldenName(parameter.key())));
      weights.put(parameter.key(), Loops.write(values, precision, parameter.shape()));
      gradients.put(parameter.key(), Nd4j.create(precision, parameter.shape()));
    }
    INDArray input = sequence(golden.get("input"), precision, batch, time, width);
    INDArray upstream = sequence(golden.get("upstream"), precision, batch, time, width);
    Computation.Pass pass =
        new Computation.Pass(input, weights, mask(config, precision, batch, time), true);
    Computation computation = block.computation();

    INDArray output = computation.forward(pass);
    INDArray byInput = computation.backward(pass, upstream, gradients);

    assertClose(Loops.read(output.permute(0, 2, 1)), golden.get("output"), close);
    assertClose(((AttentionView) computation).attention(), golden.get("attention"), close);
    JsonNode expected = golden.get("gradients");
    assertClose(Loops.read(byInput.permute(0, 2, 1)), expected.get("input"), closeGradient);
    gradients.forEach(
        (key, gradient) ->
            assertClose(Loops.read(gradient), expected.get(goldenName(key)), closeGradient));
  }

  /** Padded keys, and later ones where causal, get exactly nothing; all rows sum to 1. */
  @ParameterizedTest
  @CsvSource({
    "false, DOUBLE, 1e-12",
    "true, DOUBLE, 1e-12",
    "false, FLOAT, 1e-6",
    "true, FLOAT, 1e-6"
  })
  void maskedKeysGetExactlyNothing(boolean causal, DataType precision, double close) {
    ScaledDotProduct heads = new ScaledDotProduct(2, causal, 0);
    Rows x = Rows.of(Nd4j.randn(precision, 2 * 5, 4).mul(30));
    int[] lengths = {3, 5};

    heads.forward(x, x, x, lengths, new Computation.Pass(null, Map.of(), null, false));

    double[] weights = heads.weights();
    for (int n = 0; n < 2; n++) {
      for (int row = 0; row < 10; row++) {
        double sum = 0;
        for (int key = 0; key < 5; key++) {
          double weight = weights[(n * 10 + row) * 5 + key];
          sum += weight;
          if (key >= lengths[n] || causal && key > row % 5) {
            assertThat(weight).isZero();
          }
        }
        assertThat(sum).isCloseTo(1, within(close));
      }
    }
  }

  private static String goldenName(String key) {
    return switch (key) {
      case "gain1" -> "norm1.gain";
      case "bias1" -> "norm1.bias";
      case "gain2" -> "norm2.gain";
      case "bias2" -> "norm2.bias";
      default -> key;
    };
  }

  private static INDArray mask(JsonNode config, DataType precision, int batch, int time) {
    if (config.get("lengths").isNull()) {
      return null;
    }
    double[] mask = new double[batch * time];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = i % time < config.get("lengths").get(i / time).asInt() ? 1 : 0;
    }
    return Loops.write(mask, precision, batch, time);
  }

  private static INDArray sequence(
      JsonNode node, DataType precision, int batch, int time, int width) {
    return Loops.write(numbers(node), precision, batch, time, width).permute(0, 2, 1);
  }

  private static void assertClose(double[] found, JsonNode expected, double close) {
    double[] wanted = numbers(expected);
    assertThat(found).hasSameSizeAs(wanted);
    assertThat(found).containsExactly(wanted, within(close));
  }

  private static double[] numbers(JsonNode node) {
    List<Double> all = new ArrayList<>();
    flatten(node, all);
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void flatten(JsonNode node, List<Double> into) {
    if (node.isArray()) {
      node.forEach(child -> flatten(child, into));
    } else {
      into.add(node.asDouble());
    }
  }

  private static JsonNode read(String name) throws IOException {
    try (InputStream in =
        TransformerGoldenTest.class.getResourceAsStream(
            "/golden/transformer/transformer-" + name + ".json")) {
      return new ObjectMapper().readTree(in);
    }
  }
}
