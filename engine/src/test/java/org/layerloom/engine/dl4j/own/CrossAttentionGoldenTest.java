package org.layerloom.engine.dl4j.own;

import static org.layerloom.engine.dl4j.own.Golden.assertClose;
import static org.layerloom.engine.dl4j.own.Golden.numbers;
import static org.layerloom.engine.dl4j.own.Golden.sequence;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Attention from one sequence to a longer, narrower one whose end is partly padding, against what
 * PyTorch 2.7.1 answers with the same weights: output, weights of the heads and every gradient.
 */
class CrossAttentionGoldenTest {

  private static final double PADDING = 1e3;

  @ParameterizedTest
  @CsvSource({"DOUBLE, 1e-9, 1e-8", "FLOAT, 1e-5, 1e-4"})
  void agreesWithPyTorch(DataType precision, double close, double closeGradient)
      throws IOException {
    JsonNode golden = Golden.read("cross-attention-padded");
    JsonNode config = golden.get("config");
    int batch = config.get("batch").asInt();
    int width = config.get("dModel").asInt();
    int memoryWidth = config.get("memoryWidth").asInt();
    int time = config.get("time").asInt();
    int keys = config.get("keys").asInt();
    CrossAttention layer =
        new CrossAttention(
            new OwnLayer.Common(), width, memoryWidth, time, config.get("heads").asInt(), 0);
    Map<String, INDArray> weights = new LinkedHashMap<>();
    Map<String, INDArray> gradients = new LinkedHashMap<>();
    for (OwnParameter parameter : layer.parameters()) {
      double[] values = numbers(golden.get("parameters").get(parameter.key()));
      weights.put(parameter.key(), Loops.write(values, precision, parameter.shape()));
      gradients.put(parameter.key(), Nd4j.create(precision, parameter.shape()));
    }
    INDArray input = sequence(golden.get("input"), precision, batch, time, width);
    INDArray memory = sequence(golden.get("memory"), precision, batch, keys, memoryWidth);
    INDArray joined = Nd4j.valueArrayOf(new long[] {batch, width, time + keys}, PADDING, precision);
    part(joined, 0, time, width).assign(input);
    part(joined, time, keys, memoryWidth).assign(memory);
    Computation.Pass pass =
        new Computation.Pass(joined, weights, mask(config, precision, time, keys), true);
    Computation computation = layer.computation();

    INDArray output = computation.forward(pass);
    INDArray upstream = sequence(golden.get("upstream"), precision, batch, time, width);
    INDArray back = computation.backward(pass, upstream, gradients);

    assertClose(rows(output), golden.get("output"), close);
    assertClose(((AttentionView) computation).attention(), golden.get("attention"), close);
    JsonNode expected = golden.get("gradients");
    assertClose(rows(part(back, 0, time, width)), expected.get("input"), closeGradient);
    assertClose(rows(part(back, time, keys, memoryWidth)), expected.get("memory"), closeGradient);
    gradients.forEach(
        (key, gradient) -> assertClose(Loops.read(gradient), expected.get(key), closeGradient));
  }

  private static INDArray part(INDArray joined, int from, int steps, int width) {
    return joined.get(
        NDArrayIndex.all(),
        NDArrayIndex.interval(0, width),
        NDArrayIndex.interval(from, from + steps));
  }

  private static double[] rows(INDArray sequence) {
    return Loops.read(sequence.permute(0, 2, 1).dup('c'));
  }

  /** All steps that ask are there; of the others as many as the file says. */
  private static INDArray mask(JsonNode config, DataType precision, int time, int keys) {
    int batch = config.get("lengths").size();
    double[] mask = new double[batch * (time + keys)];
    for (int i = 0; i < mask.length; i++) {
      int length = config.get("lengths").get(i / (time + keys)).asInt();
      mask[i] = i % (time + keys) < time + length ? 1 : 0;
    }
    return Loops.write(mask, precision, batch, time + keys);
  }
}
