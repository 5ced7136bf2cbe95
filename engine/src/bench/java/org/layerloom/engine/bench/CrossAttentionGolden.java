package org.layerloom.engine.bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes what PyTorch answers for attention from one sequence to another, in double precision: the
 * output, the weights of all heads, and every gradient by PyTorch's autograd. The engine's tests
 * hold LayerLoom to it. Run it by {@code mvn -q -Pbench -pl engine
 * -Dbench.run=org.layerloom.engine.bench.CrossAttentionGolden -Dbench.args=FILE}.
 */
final class CrossAttentionGolden {

  private static final int BATCH = 2;
  private static final int STEPS = 4;
  private static final int WIDTH = 12;
  private static final int KEYS = 6;
  private static final int MEMORY_WIDTH = 8;
  private static final int HEADS = 3;

  /** How many keys of each sample are there. */
  private static final List<Integer> LENGTHS = List.of(3, KEYS);

  private final ObjectMapper json = new ObjectMapper();
  private final Random random = new Random(11);
  private final NDManager manager = NDManager.newBaseManager("PyTorch");
  private final Map<String, NDArray> parameters = new LinkedHashMap<>();

  private CrossAttentionGolden() {
    parameters.put("Wq", weight(WIDTH, WIDTH));
    parameters.put("Wk", weight(MEMORY_WIDTH, WIDTH));
    parameters.put("Wv", weight(MEMORY_WIDTH, WIDTH));
    parameters.put("Wo", weight(WIDTH, WIDTH));
    for (String bias : List.of("bq", "bk", "bv", "bo")) {
      parameters.put(bias, learnt(0.1, WIDTH));
    }
  }

  /**
   * Writes the file.
   *
   * @param args where to
   */
  public static void main(String[] args) throws IOException {
    CrossAttentionGolden golden = new CrossAttentionGolden();
    Files.writeString(Path.of(args[0]), golden.json.writeValueAsString(golden.document()));
  }

  private ObjectNode document() {
    NDArray input = learnt(1, BATCH, STEPS, WIDTH);
    NDArray memory = learnt(1, BATCH, KEYS, MEMORY_WIDTH);
    NDArray upstream = noise(1, BATCH, STEPS, WIDTH);
    NDArray attention;
    NDArray output;
    try (GradientCollector gradients = Engine.getEngine("PyTorch").newGradientCollector()) {
      NDArray q = heads(projected(input, "q"), STEPS);
      NDArray k = heads(projected(memory, "k"), KEYS);
      NDArray v = heads(projected(memory, "v"), KEYS);
      NDArray scores = q.matMul(k.transpose(0, 1, 3, 2)).div(Math.sqrt(WIDTH / HEADS));
      attention = scores.add(padding()).softmax(-1);
      NDArray mixed = attention.matMul(v).transpose(0, 2, 1, 3).reshape(BATCH, STEPS, WIDTH);
      output = projected(mixed, "o");
      gradients.backward(output.mul(upstream).sum());
    }
    ObjectNode document = json.createObjectNode();
    document.put("name", "cross-attention-padded");
    document.put("torch", Engine.getEngine("PyTorch").getVersion());
    document
        .putObject("config")
        .put("dModel", WIDTH)
        .put("memoryWidth", MEMORY_WIDTH)
        .put("heads", HEADS)
        .put("batch", BATCH)
        .put("time", STEPS)
        .put("keys", KEYS)
        .putPOJO("lengths", LENGTHS);
    ObjectNode weights = document.putObject("parameters");
    parameters.forEach((key, weight) -> weights.set(key, numbers(weight)));
    document.set("input", numbers(input));
    document.set("memory", numbers(memory));
    document.set("upstream", numbers(upstream));
    document.set("output", numbers(output));
    document.set("attention", numbers(attention));
    ObjectNode slopes = document.putObject("gradients");
    parameters.forEach((key, weight) -> slopes.set(key, numbers(weight.getGradient())));
    slopes.set("input", numbers(input.getGradient()));
    slopes.set("memory", numbers(memory.getGradient()));
    return document;
  }

  private NDArray projected(NDArray rows, String which) {
    return rows.matMul(parameters.get("W" + which)).add(parameters.get("b" + which));
  }

  private static NDArray heads(NDArray rows, int steps) {
    return rows.reshape(BATCH, steps, HEADS, WIDTH / HEADS).transpose(0, 2, 1, 3);
  }

  /** Minus infinity for every key that is not there, {@code [batch, 1, 1, keys]}. */
  private NDArray padding() {
    double[] mask = new double[BATCH * KEYS];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = i % KEYS < LENGTHS.get(i / KEYS) ? 0 : Double.NEGATIVE_INFINITY;
    }
    return manager.create(mask, new Shape(BATCH, 1, 1, KEYS));
  }

  private NDArray weight(int in, int out) {
    return learnt(Math.sqrt(2.0 / (in + out)), in, out);
  }

  private NDArray learnt(double scale, long... sizes) {
    NDArray array = noise(scale, sizes);
    array.setRequiresGradient(true);
    return array;
  }

  private NDArray noise(double scale, long... sizes) {
    Shape shape = new Shape(sizes);
    double[] values = new double[(int) shape.size()];
    Arrays.setAll(values, i -> scale * random.nextGaussian());
    return manager.create(values, shape);
  }

  /** Nested as the array's axes are. */
  private ArrayNode numbers(NDArray array) {
    return nested(array.toDoubleArray(), 0, array.getShape().getShape(), 0);
  }

  private ArrayNode nested(double[] values, int from, long[] sizes, int axis) {
    ArrayNode node = json.createArrayNode();
    int inner = 1;
    for (int i = axis + 1; i < sizes.length; i++) {
      inner *= (int) sizes[i];
    }
    for (int i = 0; i < sizes[axis]; i++) {
      int at = from + i * inner;
      if (axis == sizes.length - 1) {
        node.add(values[at]);
      } else {
        node.add(nested(values, at, sizes, axis + 1));
      }
    }
    return node;
  }
}
