package org.layerloom.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.layerloom.engine.data.DataConfig;
import org.layerloom.engine.data.Preprocessing;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.BlockExpansion;
import org.layerloom.engine.network.Connection;
import org.layerloom.engine.network.DrawnNetwork;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.NetworkIndex;
import org.layerloom.engine.network.NetworkSpec;
import org.layerloom.engine.optimize.TrainingConfig;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.Project.Position;
import org.layerloom.engine.project.ProjectJson;
import org.layerloom.graph.edit.EditHistory;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.SubBlock;
import org.layerloom.graph.text.GraphTexts;
import org.layerloom.graph.validation.StructuralValidator;

/** Blocks on the canvas and in the engine are the same. */
class BlockMappingTest {

  private final NetworkMapping mapping = new NetworkMapping(new LayerCatalog());

  private static GraphEditor editor() {
    GraphTexts texts = GraphTexts.forLocale(Locale.ENGLISH);
    return new GraphEditor(new Graph(), new EditHistory(), new StructuralValidator(texts), texts);
  }

  private GraphEditor drawnByChance(Random random) {
    GraphEditor editor = editor();
    Graph graph = editor.graph();
    for (int i = 0; i < 12; i++) {
      String type = List.of("dense", "dropout", "add", "concatenate").get(random.nextInt(4));
      Position at = new Position(100 * i, random.nextInt(300));
      editor.add(mapping.node(new LayerSpec("n" + i, type, "Layer " + i, Map.of()), at));
    }
    for (int i = 0; i < 30; i++) {
      int from = random.nextInt(11);
      int to = from + 1 + random.nextInt(Math.min(4, 11 - from));
      editor.connect(
          org.layerloom.graph.model.Connection.between("n" + from, "out", "n" + to, "in"));
    }
    for (int i = 0; i < 4; i++) {
      List<GraphNode> nodes = new ArrayList<>(graph.nodes());
      String container = nodes.get(random.nextInt(nodes.size())).container();
      List<String> some =
          graph.contents(container).stream()
              .filter(node -> random.nextInt(3) == 0)
              .map(GraphNode::id)
              .toList();
      if (!some.isEmpty() && editor.blocks().make(some).isEmpty()) {
        editor.blocks().setRepeat(editor.selection().onlyNode().orElseThrow(), 2);
      }
      some.stream()
          .filter(id -> random.nextInt(3) == 0 && !graph.node(id).map(SubBlock::is).orElse(true))
          .forEach(id -> editor.blocks().toggleBypass(List.of(id)));
    }
    return editor;
  }

  /** What each layer computes, from its name and what it is fed, whatever the ids. */
  private static List<String> meaning(NetworkSpec network) {
    NetworkIndex index = new NetworkIndex(network);
    Map<String, String> known = new HashMap<>();
    return network.layers().stream().map(layer -> meaning(layer, index, known)).sorted().toList();
  }

  private static String meaning(LayerSpec layer, NetworkIndex index, Map<String, String> known) {
    if (!known.containsKey(layer.id())) {
      StringBuilder text = new StringBuilder(layer.name().replaceAll(".* › ", ""));
      for (Connection wire : index.into(layer.id())) {
        text.append('(')
            .append(meaning(index.layer(wire.from()).orElseThrow(), index, known).hashCode())
            .append(')');
      }
      known.put(layer.id(), text.toString());
    }
    return known.get(layer.id());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 200, 400, 600, 800})
  void expandingOnTheCanvasChangesNothingOfTheNetwork(int start) {
    int blocks = 0;
    for (int seed = start; seed < start + 200; seed++) {
      GraphEditor editor = drawnByChance(new Random(seed));
      NetworkSpec before = NetworkMapping.network(editor.graph().snapshot());
      if (!before.ofType("activation").isEmpty()) {
        continue; // Two equal wires, which the canvas cannot draw.
      }
      while (editor.graph().nodes().stream().anyMatch(SubBlock::is)) {
        editor
            .blocks()
            .expand(
                editor.graph().contents("").stream()
                    .filter(SubBlock::is)
                    .map(GraphNode::id)
                    .toList());
        blocks++;
      }
      NetworkSpec after = NetworkMapping.network(editor.graph().snapshot());
      if (after.ofType("activation").isEmpty()) {
        assertThat(meaning(after)).as("seed " + seed).isEqualTo(meaning(before));
      }
    }
    assertThat(blocks).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 200})
  void whatIsDrawnIsSavedAndOpenedAgain(int start) {
    for (int seed = start; seed < start + 100; seed++) {
      GraphSnapshot drawn = drawnByChance(new Random(seed)).graph().snapshot();
      Project project =
          new Project(
                  NetworkSpec.EMPTY,
                  DataConfig.of("iris", Preprocessing.Kind.NONE),
                  TrainingConfig.DEFAULT)
              .withDrawn(NetworkMapping.drawn(drawn), NetworkMapping.positions(drawn));
      Project read = ProjectJson.read(ProjectJson.write(project), "test.loom");
      assertThat(mapping.graph(read)).as("seed " + seed).isEqualTo(drawn);
    }
  }

  @Test
  void bothSidesCallTheSameThingsByTheSameNames() {
    assertThat(SubBlock.TYPE).isEqualTo(DrawnNetwork.BLOCK);
    assertThat(SubBlock.INPUT).isEqualTo(DrawnNetwork.BLOCK_INPUT);
    assertThat(SubBlock.OUTPUT).isEqualTo(DrawnNetwork.BLOCK_OUTPUT);
    assertThat(SubBlock.PORT).isEqualTo(DrawnNetwork.PORT);
    assertThat(SubBlock.REPEAT).isEqualTo(DrawnNetwork.REPEAT);
    assertThat(SubBlock.MOST_REPEATS).isEqualTo(DrawnNetwork.MOST_REPEATS);
    assertThat(BlockExpansion.drawnId("a/1/b")).isEqualTo("b");
  }
}
