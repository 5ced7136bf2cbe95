package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;

/** That weights are brought back after each step, those into one output together. */
class WeightConstraintsTest {

  /** The layer, the shape of its weights, and the axes that tell outputs apart. */
  @ParameterizedTest
  @CsvSource({
    "dense, it.W, 8 4, 1",
    "conv2d, it.W, 3 2 2 2, 0",
    "convtranspose2d, it.W, 2 3 2 2, 1",
    "depthwiseconv2d, it.W, 2 2 2 2, 2 3",
    "separableconv2d, it.W, 3 4 1 1, 0",
    "separableconv2d, it.depthwise.W, 2 2 2 2, 2 3",
    "conv3d, it.W, 3 2 2 2 1, 0",
    "conv1d, it.W, 3 2 3, 2",
    "simplernn, it.forward.W, 2 4, 1",
    "lstm, it.forward.W, 2 16, 1",
    "lstm, it.forward.RW, 4 16, 1",
    "gru, it.forward.W, 2 12, 1",
  })
  void weightsIntoOneOutputAreBroughtBackTogether(
      String type, String name, String shape, String outputAxes) {
    CompiledNetwork free = trained(type, "none");
    CompiledNetwork unit = trained(type, "unit-norm");
    CompiledNetwork max = trained(type, "max-norm");
    CompiledNetwork positive = trained(type, "non-negative");
    float[] w = free.namedWeights().get(name);
    int[] outputs = outputsOf(ints(shape), ints(outputAxes));
    assertThat(w).hasSameSizeAs(outputs);
    double[] squares = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      squares[outputs[i]] += (double) w[i] * w[i];
    }

    for (int i = 0; i < w.length; i++) {
      double length = Math.sqrt(squares[outputs[i]]);
      assertThat((double) unit.namedWeights().get(name)[i]).isCloseTo(w[i] / length, within(1e-5));
      assertThat((double) max.namedWeights().get(name)[i])
          .isCloseTo(w[i] * Math.min(1, MAX / length), within(1e-5));
      assertThat(positive.namedWeights().get(name)[i]).isEqualTo(Math.max(0, w[i]));
    }
    assertThat(java.util.Arrays.stream(squares).max().orElseThrow()).isGreaterThan(MAX * MAX);
    String bias = name.replaceAll("(\\.depthwise)?\\.R?W$", ".b");
    assertThat(free.namedWeights().get(bias)).isNotNull().isEqualTo(unit.namedWeights().get(bias));
  }

  @Test
  void eachTokenHasAVectorOfTheLengthAskedFor() {
    NetworkSpec network =
        Drawing.tokens(4, 5)
            .then("embedding", "features", 3, "constraint", "unit-norm")
            .then("positions", "encoding", "learned", "positions", 6, "constraint", "unit-norm")
            .then("flatten")
            .dense(2, "softmax")
            .classes();
    CompiledNetwork compiled =
        new NetworkCompiler(new LayerCatalog())
            .compile(network, OptimizerSpec.of(OptimizerType.ADAM), 3);

    compiled.train(compiled.prepare(new float[] {0, 1, 4, 4}, new float[] {1, 0}, 1));

    for (String name : List.of("embedding.W", "positions.P")) {
      float[] table = compiled.namedWeights().get(name);
      for (int row = 0; row < table.length; row += 3) {
        double length = Math.hypot(Math.hypot(table[row], table[row + 1]), table[row + 2]);
        assertThat(length).isCloseTo(1, within(1e-5));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"unit-norm", "max-norm", "non-negative"})
  void frozenWeightsAreLeftAlone(String constraint) {
    CompiledNetwork network = compile("dense", constraint, false);
    float[] before = network.namedWeights().get("it.W");

    step(network);

    assertThat(network.namedWeights().get("it.W")).isEqualTo(before);
  }

  private static final double MAX = 0.6;

  /** After one step from the same weights; the gradient is the same, for it came before. */
  private static CompiledNetwork trained(String type, String constraint) {
    CompiledNetwork network = compile(type, constraint, true);
    step(network);
    return network;
  }

  private static void step(CompiledNetwork network) {
    Random random = new Random(5);
    float[] inputs = new float[3 * network.inputLength()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) random.nextGaussian();
    }
    network.train(network.prepare(inputs, new float[] {1, 0, 0, 1, 1, 0}, 3));
  }

  private static CompiledNetwork compile(String type, String constraint, boolean trainable) {
    Object[] settings = {
      "units",
      4,
      "filters",
      3,
      "depthMultiplier",
      2,
      "kernel",
      2,
      "kernel3d",
      List.of(2, 2, 1),
      "activation",
      "tanh",
      "constraint",
      constraint,
      "maxNorm",
      MAX,
      "trainable",
      trainable
    };
    Drawing drawing =
        switch (type) {
          case "dense" -> Drawing.of(8);
          case "conv3d" -> Drawing.of(2, 2, 3, 2);
          case "conv1d", "simplernn", "lstm", "gru" -> Drawing.of(5, 2);
          default -> Drawing.of(2, 3, 2);
        };
    NetworkSpec network =
        drawing.named("it", type, settings).then("flatten").dense(2, "softmax").classes();
    return new NetworkCompiler(new LayerCatalog())
        .compile(network, OptimizerSpec.of(OptimizerType.ADAM).with("learningRate", 0.1), 3);
  }

  /** For each weight, the number of its output. */
  private static int[] outputsOf(List<Integer> shape, List<Integer> outputAxes) {
    int length = shape.stream().reduce(1, (a, b) -> a * b);
    int[] outputs = new int[length];
    for (int i = 0; i < length; i++) {
      int rest = length;
      int left = i;
      int output = 0;
      for (int axis = 0; axis < shape.size(); axis++) {
        rest /= shape.get(axis);
        if (outputAxes.contains(axis)) {
          output = output * shape.get(axis) + left / rest;
        }
        left %= rest;
      }
      outputs[i] = output;
    }
    return outputs;
  }

  private static List<Integer> ints(String numbers) {
    List<Integer> list = new ArrayList<>();
    for (String number : numbers.split(" ")) {
      list.add(Integer.parseInt(number));
    }
    return list;
  }
}
