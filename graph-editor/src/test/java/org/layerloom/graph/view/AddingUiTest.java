package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.wire;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.GraphSnapshot;
import org.testfx.util.WaitForAsyncUtils;

/** Puts boxes onto the canvas and into wires. */
class AddingUiTest extends FourBoxes {
  @Test
  void aBoxDroppedOnAWireIsPutIntoIt() {
    GraphSnapshot before = graph.snapshot();
    robot.drag("#palette-filter").moveTo(at(228, 136));
    await(() -> anyInState(".graph-wire", "allowed"));
    assertThat(ask(() -> bubble().text())).isEqualTo("Insert Filter here");
    robot.drop();
    await(() -> graph.node("filter").isPresent());
    assertThat(graph.contains(wire("a", "filter"))).isTrue();
    assertThat(graph.contains(wire("filter", "b"))).isTrue();
    assertThat(graph.contains(wire("a", "b"))).isFalse();
    assertThat(graph.node("filter").orElseThrow().x()).isEqualTo(48 + 160 + 56);
    assertThat(graph.node("b").orElseThrow().x()).isGreaterThanOrEqualTo(264 + 160 + 56);
    assertThat(graph.node("c").orElseThrow().x()).isGreaterThan(528);
    assertThat(graph.node("d").orElseThrow().x()).isEqualTo(288);
    ask(editor::undo);
    assertThat(graph.snapshot()).isEqualTo(before);
  }

  @Test
  void aBoxThatDoesNotFitTheWireIsPutBesideItWithTheReason() {
    robot.drag("#palette-sink").moveTo(at(228, 136));
    await(() -> anyInState(".graph-wire", "refused"));
    robot.drop();
    await(() -> graph.node("sink").isPresent());
    assertThat(graph.contains(wire("a", "b"))).isTrue();
    assertThat(graph.incoming("sink")).isEmpty();
    assertThat(isHinting()).isTrue();
    assertThat(ask(() -> bubble().text())).contains("Sink");
  }

  @Test
  void aBoxDroppedOnEmptyCanvasLandsThereOnTheGrid() {
    robot.drag("#palette-step").moveTo(at(700, 500));
    robot.drop();
    await(() -> graph.node("step").isPresent());
    GraphNode node = graph.node("step").orElseThrow();
    assertThat(node.x() % 12).isZero();
    assertThat(Math.abs(node.x() + 80 - 700)).isLessThanOrEqualTo(12);
    assertThat(Math.abs(node.y() + 36 - 500)).isLessThanOrEqualTo(12);
    assertThat(editor.selection().nodes()).containsExactly("step");
  }

  @Test
  void aWireDroppedOnEmptyCanvasOffersWhatFitsAndWiresIt() {
    dragAndDrop(port("c", "out"), at(760, 400));
    await(() -> robot.lookup(".graph-quick-add").query().isVisible());
    robot.write("si");
    robot.type(KeyCode.ENTER);
    await(() -> graph.node("sink").isPresent());
    assertThat(graph.contains(wire("c", "sink"))).isTrue();
    assertThat(ask(canvas::isFocused)).isTrue();
  }

  @Test
  void theListForAWireLeavesOutWhatCannotBeWired() {
    dragAndDrop(port("c", "out"), at(760, 400));
    await(() -> robot.lookup(".graph-quick-add").query().isVisible());
    robot.write("source");
    robot.type(KeyCode.ENTER);
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(graph.nodes()).hasSize(4);
  }

  @Test
  void typingInTheListAddsWhereItWasOpened() {
    robot.doubleClickOn(at(700, 500));
    await(() -> robot.lookup(".graph-quick-add").query().isVisible());
    robot.write("filt");
    robot.type(KeyCode.ENTER);
    await(() -> graph.node("filter").isPresent());
    assertThat(Math.abs(graph.node("filter").orElseThrow().x() + 80 - 700)).isLessThan(13);
  }

  @Test
  void addingFromThePaletteByKeyGoesIntoTheSelectedNodesWire() {
    ask(
        () -> {
          editor.selection().select("a");
          canvas.insertAtCenterOrAfterSelection("filter");
          return null;
        });
    assertThat(graph.contains(wire("a", "filter"))).isTrue();
    assertThat(graph.contains(wire("filter", "b"))).isTrue();
    ask(
        () -> {
          editor.selection().select("c");
          canvas.insertAtCenterOrAfterSelection("sink");
          return null;
        });
    assertThat(graph.contains(wire("c", "sink"))).isTrue();
  }
}
