package org.layerloom.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.layerloom.engine.Drawing;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.project.Templates;

class CostTableTest {

  private static CostTable table(NetworkSpec network) {
    return CostTable.of(network, new ShapeInference(new LayerCatalog()).analyze(network));
  }

  private static NetworkSpec template(String id) {
    return new Templates().find(id).orElseThrow().project().network();
  }

  private static CostTable.Row row(CostTable table, String id) {
    return table.rows().stream().filter(r -> r.layer().id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void sharesAddUpToOne() {
    for (String template : List.of("mnist-cnn", "resnet-mini", "lstm-brackets", "vae-mnist")) {
      CostTable table = table(template(template));
      assertThat(table.rows().stream().mapToDouble(CostTable.Row::parameterShare).sum())
          .isCloseTo(1, within(1e-9));
      assertThat(table.rows().stream().mapToDouble(CostTable.Row::multiplyAddShare).sum())
          .isCloseTo(1, within(1e-9));
      assertThat(table.rows().stream().mapToDouble(CostTable.Row::memoryShare).sum())
          .isCloseTo(1, within(1e-9));
      assertThat(table.rows())
          .extracting(CostTable.Row::place)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, table.rows().size()).boxed().toList());
    }
  }

  @Test
  void tellsHowFarALayerSees() {
    CostTable table = table(template("mnist-cnn"));
    // A window of 3, then of 2 pools: 3 + (2 − 1) · 1.
    assertThat(row(table, "conv").receptiveField()).containsExactly(3L, 3L);
    assertThat(row(table, "pool").receptiveField()).containsExactly(4L, 4L);
    assertThat(row(table, "dense").receptiveField()).isEmpty();
    NetworkSpec steps =
        new NetworkSpec(
            List.of(
                new LayerSpec("in", "input", "In", Map.of("shape", List.of(20, 4))),
                new LayerSpec("conv", "conv1d", "Conv", Map.of("length", 5))),
            List.of(Connection.of("in", "conv")));
    assertThat(row(table(steps), "conv").receptiveField()).containsExactly(5L);
  }

  @Test
  void layersThatLookAtAllStepsSeeTheWholeSequence() {
    NetworkSpec halved =
        new NetworkSpec(
            List.of(
                new LayerSpec("in", "input", "In", Map.of("shape", List.of(20, 4))),
                new LayerSpec("pool", "maxpool1d", "Pool", Map.of("length", 2, "stride", 2)),
                new LayerSpec("look", "attention", "Look", Map.of("heads", 2)),
                new LayerSpec("gru", "gru", "GRU", Map.of("units", 3, "steps", "all"))),
            List.of(
                Connection.of("in", "pool"),
                Connection.of("pool", "look"),
                Connection.of("look", "gru")));
    CostTable table = table(halved);
    assertThat(row(table, "pool").receptiveField()).containsExactly(2L);
    assertThat(row(table, "look").receptiveField()).containsExactly(20L);
    assertThat(row(table, "gru").receptiveField()).containsExactly(20L);
  }

  @Test
  void whatIsHeldInsideALayerIsMemoryToo() {
    NetworkSpec drawn =
        Drawing.of(20, 4)
            .then("attention", "heads", 2)
            .named("lstm", "lstm", "units", 3, "steps", "last")
            .network();
    CostTable table = table(drawn);

    // Queries, keys, values and what is mixed of them [20, 4]; weights [2, 20, 20]; the output.
    long attention = 4 * 20 * 4 + 2 * 20 * 20 + 20 * 4;
    assertThat(row(table, "attention").report().trainingBytes()).isEqualTo(2 * 4 * attention);
    assertThat(row(table, "attention").report().workingBytes()).isEqualTo(4 * (attention + 20 * 4));
    // Four gates, the cell and the output of three units at each step.
    assertThat(row(table, "lstm").report().trainingBytes()).isEqualTo(2 * 4 * 20 * 6 * 3);
  }

  @Test
  void layersWithoutAShapeAreListedApart() {
    NetworkSpec whole = template("mnist-cnn");
    NetworkSpec cut =
        new NetworkSpec(
            whole.layers(),
            whole.connections().stream().filter(c -> !c.to().equals("dense")).toList());
    CostTable table = table(cut);
    assertThat(table.unknown()).extracting(LayerSpec::id).contains("dense", "output");
    assertThat(table.rows()).extracting(r -> r.layer().id()).contains("conv", "pool");
  }
}
