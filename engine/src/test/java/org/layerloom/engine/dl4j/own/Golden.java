package org.layerloom.engine.dl4j.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Files of what PyTorch answered. */
final class Golden {

  private Golden() {}

  static JsonNode read(String name) throws IOException {
    try (InputStream in =
        Golden.class.getResourceAsStream("/golden/transformer/" + name + ".json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  /** A file's {@code [batch, time, width]} as DL4J has it: {@code [batch, width, time]}. */
  static INDArray sequence(JsonNode node, DataType precision, int batch, int time, int width) {
    return Loops.write(numbers(node), precision, batch, time, width).permute(0, 2, 1);
  }

  static void assertClose(double[] found, JsonNode expected, double close) {
    double[] wanted = numbers(expected);
    assertThat(found).hasSameSizeAs(wanted);
    assertThat(found).containsExactly(wanted, within(close));
  }

  /** All numbers of nested arrays, in order. */
  static double[] numbers(JsonNode node) {
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
}
