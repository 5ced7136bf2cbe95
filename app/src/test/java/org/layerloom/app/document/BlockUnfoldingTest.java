package org.layerloom.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.layerloom.app.language.Language;
import org.layerloom.engine.layer.LayerCatalog;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.network.ShapeInference;
import org.layerloom.engine.project.Project.Position;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.PortRef;

class BlockUnfoldingTest {

  private final Language language = new Language(Locale.ENGLISH);
  private final ProjectDocument document = new ProjectDocument(new LayerCatalog(), language);
  private final BlockUnfolding unfolding = new BlockUnfolding(document, language);

  /** An input that feeds a block, whose answer is the second of two that are put together. */
  @BeforeEach
  void draw() {
    add("input", "input", 0, Map.of("shape", List.of(5, 8)));
    add("block", "decoderblock", 200, Map.of("heads", 2, "dropout", 0.1, "norm", "afterwards"));
    add("merge", "concatenate", 400, Map.of());
    add("output", "output", 600, Map.of("loss", "mean-squared-error"));
    wire("input", "block");
    wire("block", "merge");
    wire("input", "merge");
    wire("merge", "output");
    document.history().clear();
  }

  private void add(String id, String type, double x, Map<String, Object> settings) {
    LayerSpec layer = new LayerSpec(id, type, "The " + id, settings);
    document.graph().putNode(document.mapping().node(layer, new Position(x, 144)));
  }

  private void wire(String from, String to) {
    document.graph().connect(new Connection(new PortRef(from, "out"), new PortRef(to, "in")));
  }

  @Test
  void unfoldsInOneStepThatCanBeTakenBack() {
    GraphSnapshot before = document.graph().snapshot();

    assertThat(unfolding.unfold(List.of("block"))).isEmpty();

    assertThat(document.graph().node("block")).isEmpty();
    assertThat(document.graph().nodes())
        .extracting(GraphNode::type)
        .containsExactlyInAnyOrder(
            "input",
            "concatenate",
            "output",
            "attention",
            "dropout",
            "add",
            "layernorm",
            "feedforward",
            "dropout",
            "add",
            "layernorm");
    assertThat(document.graph().nodes()).extracting(GraphNode::name).doesNotHaveDuplicates();
    assertThat(new ShapeInference(new LayerCatalog()).analyze(document.network()).firstError())
        .isEmpty();
    // What the block fed keeps its place among what is put together.
    List<Connection> merged = document.graph().incoming("merge");
    assertThat(merged.get(1).source().nodeId()).isEqualTo("input");
    assertThat(document.editor().selection().nodes()).hasSize(8);

    document.editor().undo();

    assertThat(document.graph().snapshot()).isEqualTo(before);
  }

  @Test
  void theNodesLieInARowAndWhatFollowsMakesRoom() {
    unfolding.unfold(List.of("block"));

    List<GraphNode> nodes = document.graph().nodes();
    for (GraphNode one : nodes) {
      for (GraphNode other : nodes) {
        boolean apart = Math.abs(one.x() - other.x()) >= 200 || one.id().equals(other.id());
        assertThat(apart).as("%s and %s", one.name(), other.name()).isTrue();
      }
    }
    assertThat(document.graph().node("output").orElseThrow().x()).isEqualTo(600 + 7 * 216);
  }

  @Test
  void foldsWhatWasUnfoldedFromAnyOfItsParts() {
    GraphNode block = document.graph().node("block").orElseThrow();
    unfolding.unfold(List.of("block"));
    GraphSnapshot apart = document.graph().snapshot();
    String norm =
        document.graph().nodes().stream()
            .filter(node -> node.type().equals("layernorm"))
            .findFirst()
            .orElseThrow()
            .id();

    assertThat(unfolding.canFold(List.of(norm))).isTrue();
    assertThat(unfolding.fold(List.of(norm))).isEmpty();

    assertThat(document.graph().nodes()).hasSize(4);
    GraphNode again =
        document.graph().nodes().stream()
            .filter(node -> node.type().equals("decoderblock"))
            .findFirst()
            .orElseThrow();
    assertThat(again.properties()).isEqualTo(block.properties());
    assertThat(again.x()).isEqualTo(block.x());
    assertThat(again.y()).isEqualTo(block.y());
    assertThat(document.graph().node("output").orElseThrow().x()).isEqualTo(600);
    assertThat(document.graph().incoming("merge").get(0).source().nodeId()).isEqualTo(again.id());
    assertThat(document.graph().incoming(again.id()).get(0).source().nodeId()).isEqualTo("input");

    document.editor().undo();

    assertThat(document.graph().snapshot()).isEqualTo(apart);
  }

  @Test
  void saysWhyNotAndChangesNothing() {
    GraphSnapshot before = document.graph().snapshot();

    assertThat(unfolding.canUnfold("merge")).isFalse();
    assertThat(unfolding.unfold(List.of("merge")))
        .contains(language.texts().get("unfold.selectBlock"));
    assertThat(unfolding.fold(List.of("merge"))).contains(language.texts().get("fold.selectParts"));
    assertThat(unfolding.fold(List.of())).contains(language.texts().get("fold.selectParts"));

    document.graph().putNode(document.graph().node("block").orElseThrow().withBypassed(true));
    assertThat(unfolding.canUnfold("block")).isFalse();
    document.graph().restore(before);
    assertThat(document.history().canUndo()).isFalse();
  }

  @Test
  void aBypassedPartIsNoPart() {
    unfolding.unfold(List.of("block"));
    GraphNode part =
        document.graph().nodes().stream()
            .filter(node -> node.type().equals("feedforward"))
            .findFirst()
            .orElseThrow();

    document.graph().putNode(part.withBypassed(true));

    assertThat(unfolding.canFold(List.of(part.id()))).isFalse();
  }
}
