package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.wire;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.PortRef;
import org.testfx.util.WaitForAsyncUtils;

/** Draws and moves wires, by mouse and by keys. */
class WireDragUiTest extends FourBoxes {
  @Test
  void aWireIsDrawnFromOutputToInput() {
    drag(port("a", "out"), port("d", "in"));
    await(() -> anyInState(".graph-port", "fits") && anyInState(".graph-port", "dimmed"));
    robot.drop();
    await(() -> graph.contains(wire("a", "d")));
  }

  @Test
  void aWireIsDrawnFromInputToOutput() {
    dragAndDrop(port("d", "in"), port("b", "out"));
    await(() -> graph.contains(wire("b", "d")));
  }

  @Test
  void aWireDroppedOnANodeFindsItsFreePort() {
    dragAndDrop(port("a", "out"), port("d", "in"));
    dragAndDrop(port("b", "out"), middleOf("d"));
    await(() -> graph.incoming("d").size() == 2);
    assertThat(graph.into(new PortRef("d", "other"))).hasSize(1);
  }

  @Test
  void aRefusedWireSaysWhyBesideThePointer() {
    GraphSnapshot before = graph.snapshot();
    dragAndDrop(port("c", "out"), port("b", "in"));
    assertThat(isHinting()).isTrue();
    assertThat(ask(() -> bubble().text()))
        .isEqualTo("This would close a loop: Second → Third → Second.");
    assertThat(graph.snapshot()).isEqualTo(before);
  }

  @Test
  void aWiredEndIsMovedToAnotherInput() {
    dragAndDrop(port("b", "in"), port("d", "in"));
    await(() -> graph.contains(wire("a", "d")));
    assertThat(graph.contains(wire("a", "b"))).isFalse();
    assertThat(editor.history().names()).containsExactly("Move wire");
  }

  @Test
  void aWiredEndDroppedOnNothingRemovesTheWire() {
    dragAndDrop(port("b", "in"), at(250, 400));
    await(() -> !graph.contains(wire("a", "b")));
    ask(editor::undo);
    assertThat(graph.contains(wire("a", "b"))).isTrue();
  }

  @Test
  void escapeLeavesNoTraceOfAWire() {
    GraphSnapshot before = graph.snapshot();
    drag(port("b", "in"), port("d", "in"));
    robot.type(KeyCode.ESCAPE);
    robot.drop();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(graph.snapshot()).isEqualTo(before);
    assertThat(ask(() -> robot.lookup(".graph-loose-wire").query().isVisible())).isFalse();
    await(() -> !anyInState(".graph-port", "fits"));
  }

  @Test
  void aWireIsDrawnByKeysAlone() {
    robot.clickOn(middleOf("b")).type(KeyCode.C);
    await(() -> robot.lookup(".graph-loose-wire").query().isVisible());
    robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
    await(() -> graph.connections().size() == 3);
    assertThat(graph.contains(wire("b", "d")) || !graph.incoming("d").isEmpty()).isTrue();
    assertThat(ask(() -> robot.lookup(".graph-loose-wire").query().isVisible())).isFalse();
  }

  @Test
  void escapeStopsAWireDrawnByKeys() {
    GraphSnapshot before = graph.snapshot();
    robot.clickOn(middleOf("b")).type(KeyCode.C).type(KeyCode.ESCAPE).type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(graph.snapshot()).isEqualTo(before);
    assertThat(editor.selection().nodes()).containsExactly("b");
  }

  @Test
  void theOutputEndOfTheSelectedWireIsMovedToAnotherOutput() {
    robot.clickOn(at(488, 136));
    assertThat(editor.selection().connections()).containsExactly(wire("b", "c"));
    dragAndDrop(port("b", "out"), port("a", "out"));
    await(() -> graph.contains(wire("a", "c")));
    assertThat(graph.contains(wire("b", "c"))).isFalse();
    assertThat(graph.contains(wire("a", "b"))).isTrue();
    assertThat(editor.history().names()).containsExactly("Move wire");
  }
}
