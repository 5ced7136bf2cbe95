package org.layerloom.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.text.Texts;

/** Whatever is drawn, inference answers: it must survive every state of a canvas. */
class GarbageNetworkTest {

  private static final List<Object> VALUES =
      Arrays.asList(
          0,
          1,
          3,
          -7,
          1e300,
          Double.NaN,
          Long.MAX_VALUE,
          "",
          "3x5",
          "9 × 9 × 9",
          "relu",
          "softmax",
          "same",
          "mean-squared-error",
          true,
          null,
          List.of(),
          List.of(2, 2),
          List.of(1, 28, 28),
          List.of(1_000_000, 1_000_000, 1_000_000),
          Arrays.asList(null, null),
          Map.of("a", 1),
          "{0}");

  private final ShapeInference inference = new ShapeInference(new LayerCatalog());

  @Property(tries = 3_000)
  void inferenceNeverThrows(@ForAll("networks") NetworkSpec network) {
    for (NetworkAnalysis analysis :
        List.of(
            inference.analyze(network),
            inference.analyze(network, new TaskShape(TensorShape.image(1, 28, 28), 10, true)),
            inference.analyze(network, new TaskShape(TensorShape.vector(2), 1, false)))) {
      for (Diagnostic problem : analysis.problems()) {
        assertThat(Texts.ENGLISH.format(problem.problem())).doesNotContain("<");
        assertThat(Texts.ENGLISH.format(problem.remedy())).doesNotContain("<");
      }
      assertThat(analysis.parameters()).isNotNegative();
      assertThat(analysis.multiplyAdds()).isNotNegative();
      assertThat(analysis.activationBytes()).isNotNegative();
    }
  }

  @Provide
  Arbitrary<NetworkSpec> networks() {
    Arbitrary<List<LayerSpec>> layers = layer().list().ofMaxSize(8);
    Arbitrary<List<Connection>> wires = wire().list().ofMaxSize(12);
    return Combinators.combine(layers, wires).as(NetworkSpec::new);
  }

  private static Arbitrary<LayerSpec> layer() {
    List<String> types = new ArrayList<>(List.of("mystery", ""));
    new LayerCatalog().all().forEach(type -> types.add(type.id()));
    Arbitrary<Map<String, Object>> parameters =
        Combinators.combine(
                Arbitraries.of(
                    "units", "activation", "shape", "kernel", "stride", "padding", "loss", "rate"),
                Arbitraries.integers().between(0, VALUES.size() - 1))
            .as(Setting::new)
            .list()
            .ofMaxSize(3)
            .map(GarbageNetworkTest::toMap);
    return Combinators.combine(
            Arbitraries.of("a", "b", "c", "d", "e"), Arbitraries.of(types), parameters)
        .as((id, type, values) -> new LayerSpec(id, type, id.toUpperCase(), values));
  }

  /** By index: an arbitrary has no way to give null. */
  private record Setting(String key, int value) {}

  private static Map<String, Object> toMap(List<Setting> settings) {
    Map<String, Object> map = new HashMap<>();
    settings.forEach(setting -> map.put(setting.key(), VALUES.get(setting.value())));
    return map;
  }

  private static Arbitrary<Connection> wire() {
    Arbitrary<String> ends = Arbitraries.of("a", "b", "c", "d", "e", "nowhere");
    return Combinators.combine(ends, ends, Arbitraries.of("in", "in", "in", "side"))
        .as(Connection::new);
  }
}
