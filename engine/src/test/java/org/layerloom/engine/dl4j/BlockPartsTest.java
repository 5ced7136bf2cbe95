package org.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.data.SampleBatch;
import org.layerloom.engine.layer.BlockFolding;
import org.layerloom.engine.layer.BlockParts;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.Connection;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.NetworkAnalysis;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.engine.optimize.OptimizerSpec;
import org.layerloom.engine.optimize.OptimizerType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The parts of a Transformer block compute what the block does, and fold into it again. */
class BlockPartsTest {

  private static final int TIME = 5;
  private static final int WIDTH = 4;

  static Stream<Map<String, Object>> blocks() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (String type : List.of("encoderblock", "decoderblock")) {
      for (String norm : List.of("first", "afterwards")) {
        for (String function : List.of("relu", "gelu")) {
          for (double dropout : new double[] {0, 0.2}) {
            Map<String, Object> settings = new LinkedHashMap<>();
            settings.put("type", type);
            settings.put("norm", norm);
            settings.put("function", function);
            settings.put("dropout", dropout);
            all.add(settings);
          }
        }
      }
    }
    return all.stream();
  }

  private static NetworkSpec drawn(Map<String, Object> settings) {
    return Drawing.of(TIME, WIDTH)
        .dense(WIDTH, "tanh")
        .named(
            "block",
            (String) settings.get("type"),
            "heads",
            2,
            "hidden",
            6,
            "norm",
            settings.get("norm"),
            "function",
            settings.get("function"),
            "dropout",
            settings.get("dropout"),
            "l2",
            0.01)
        .dense(2, "softmax")
        .classes();
  }

  private static BlockParts parts(NetworkSpec network) {
    Map<String, Integer> numbers = new HashMap<>();
    return BlockParts.of(
        network.layer("block").orElseThrow(),
        type -> type + numbers.merge(type, 1, Integer::sum),
        type -> "A " + type);
  }

  /** The network with the block's parts in its place. */
  private static NetworkSpec unfolded(NetworkSpec network) {
    BlockParts parts = parts(network);
    List<LayerSpec> layers = new ArrayList<>(network.layers());
    layers.removeIf(layer -> layer.id().equals("block"));
    layers.addAll(parts.layers());
    List<Connection> wires = new ArrayList<>();
    for (Connection wire : network.connections()) {
      if (wire.to().equals("block")) {
        parts.entries().forEach(to -> wires.add(Connection.of(wire.from(), to)));
      } else {
        String from = wire.from().equals("block") ? parts.exit() : wire.from();
        wires.add(new Connection(from, wire.to(), wire.port()));
      }
    }
    wires.addAll(parts.wires());
    return new NetworkSpec(layers, wires);
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void thePartsComputeWhatTheBlockDoes(Map<String, Object> settings) {
    NetworkSpec whole = drawn(settings);
    NetworkSpec apart = unfolded(whole);
    assertThat(analysis(apart).firstError()).isEmpty();
    CompiledNetwork one = compile(whole);
    one.restoreWeights(noise(one.copyWeights().length, 0.5f));
    CompiledNetwork other = compile(apart);
    carry(one, other);
    float[] inputs = noise(3 * TIME * WIDTH, 1);
    int[] steps = {5, 2, 4};

    assertThat(other.parameterCount()).isEqualTo(one.parameterCount());
    assertThat(other.predict(inputs, steps, 3))
        .containsExactly(one.predict(inputs, steps, 3), within(1e-6f));

    if (settings.get("dropout").equals(0.0)) {
      float[] targets = new float[3 * TIME * 2];
      for (int i = 0; i < targets.length; i += 2) {
        targets[i] = 1;
      }
      SampleBatch batch = new SampleBatch(inputs, targets, steps, 3);
      double loss = one.train(one.prepare(batch)).loss();
      assertThat(other.train(other.prepare(batch)).loss()).isCloseTo(loss, within(1e-5));
      assertThat(other.predict(inputs, steps, 3))
          .containsExactly(one.predict(inputs, steps, 3), within(1e-5f));
    }
  }

  @Test
  void theBlockHoldsAsMuchAsItsParts() {
    NetworkSpec whole =
        drawn(Map.of("type", "encoderblock", "norm", "first", "function", "relu", "dropout", 0.0));

    assertThat(analysis(unfolded(whole)).trainingBytes())
        .isEqualTo(analysis(whole).trainingBytes());
  }

  private static NetworkAnalysis analysis(NetworkSpec network) {
    return new ShapeInference(new LayerCatalog()).analyze(network);
  }

  /** Gives the parts the block's weights, and all others theirs. */
  private static void carry(CompiledNetwork from, CompiledNetwork to) {
    Map<String, INDArray> theirs = from.graph().paramTable();
    to.graph()
        .paramTable()
        .forEach(
            (name, mine) -> {
              String key = name.substring(name.lastIndexOf('_') + 1);
              String block =
                  switch (name.replaceAll("_.*", "")) {
                    case "attention1", "feedforward1" -> "block_" + key;
                    case "layernorm1" -> "block_" + (key.equals("gamma") ? "gain1" : "bias1");
                    case "layernorm2" -> "block_" + (key.equals("gamma") ? "gain2" : "bias2");
                    default -> name;
                  };
              mine.assign(theirs.get(block));
            });
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void thePartsFoldIntoTheBlockAgain(Map<String, Object> settings) {
    NetworkSpec whole = drawn(settings);
    BlockParts parts = parts(whole);
    NetworkSpec apart = unfolded(whole);
    List<String> ids = parts.layers().stream().map(LayerSpec::id).toList();

    for (String id : ids) {
      BlockFolding found = BlockFolding.around(apart, List.of(id)).orElseThrow();

      assertThat(found.parts()).containsExactlyInAnyOrderElementsOf(ids);
      assertThat(found.source()).contains("dense");
      assertThat(found.exit()).isEqualTo(parts.exit());
      assertThat(found.block().type()).isEqualTo(settings.get("type"));
      Map<String, Object> same = new HashMap<>(whole.layer("block").orElseThrow().parameters());
      if (same.get("norm").equals("first")) {
        same.remove("norm"); // It is the default.
      }
      assertThat(found.block().parameters()).isEqualTo(same);
    }
    assertThat(BlockFolding.around(apart, List.of("dense"))).isEmpty();
    assertThat(BlockFolding.around(apart, List.of(ids.get(0), "dense"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void whatIsNotQuiteABlockIsLeftAlone(Map<String, Object> settings) {
    NetworkSpec apart = unfolded(drawn(settings));

    assertThat(around(changed(apart, "layernorm1", "epsilon", 0.1))).isEmpty();
    assertThat(around(changed(apart, "layernorm2", "trainable", false))).isEmpty();
    assertThat(around(changed(apart, "feedforward1", "l2", 0.5))).isEmpty();
    assertThat(around(changed(apart, "attention1", "dropout", 0.7))).isEmpty();
    for (Connection wire : apart.connections()) {
      boolean inside = !wire.from().equals("input") && !wire.to().equals("output");
      if (inside && !wire.to().startsWith("dense")) {
        List<Connection> fewer = new ArrayList<>(apart.connections());
        fewer.remove(wire);
        assertThat(around(new NetworkSpec(apart.layers(), fewer))).as("without %s", wire).isEmpty();
      }
    }
    for (String part : List.of("attention1", "layernorm1", "add1", "feedforward1")) {
      List<Connection> more = new ArrayList<>(apart.connections());
      more.add(Connection.of(part, "output"));
      assertThat(around(new NetworkSpec(apart.layers(), more))).as("%s used", part).isEmpty();
    }
  }

  private static Optional<BlockFolding> around(NetworkSpec network) {
    return BlockFolding.around(network, List.of("attention1"));
  }

  private static NetworkSpec changed(NetworkSpec network, String id, String key, Object value) {
    List<LayerSpec> layers = new ArrayList<>();
    for (LayerSpec layer : network.layers()) {
      Map<String, Object> settings = new LinkedHashMap<>(layer.parameters());
      if (layer.id().equals(id)) {
        settings.put(key, value);
      }
      layers.add(new LayerSpec(layer.id(), layer.type(), layer.name(), settings));
    }
    return new NetworkSpec(layers, network.connections());
  }

  @Test
  void blocksAloneUnfold() {
    assertThat(BlockParts.canUnfold("encoderblock")).isTrue();
    assertThat(BlockParts.canUnfold("decoderblock")).isTrue();
    assertThat(BlockParts.canUnfold("attention")).isFalse();
  }

  private static CompiledNetwork compile(NetworkSpec network) {
    return new NetworkCompiler(new LayerCatalog())
        .compile(network, OptimizerSpec.of(OptimizerType.SGD), 3);
  }

  private static float[] noise(int length, float scale) {
    Random random = new Random(length);
    float[] noise = new float[length];
    for (int i = 0; i < length; i++) {
      noise[i] = scale * (float) random.nextGaussian();
    }
    return noise;
  }
}
