package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.demo.DemoBoxes.wire;
import static org.layerloom.graph.view.CanvasRobot.await;

import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.model.GraphSnapshot;
import org.testfx.util.WaitForAsyncUtils;

class CutUiTest {
  private final CanvasRobot robot = new CanvasRobot();

  @BeforeEach
  void open() {
    robot.graph.putNode(box("a", "source", "First", 48, 96));
    robot.graph.putNode(box("b", "step", "Second", 288, 96));
    robot.graph.putNode(box("c", "step", "Third", 288, 240));
    robot.graph.putNode(box("d", "join", "Fourth", 528, 96));
    robot.graph.connect(wire("a", "b"));
    robot.graph.connect(wire("a", "c"));
    robot.graph.connect(wire("b", "d"));
    robot.open();
  }

  @AfterEach
  void close() {
    robot.close();
  }

  @Test
  void altClickOnAPortRemovesItsWiresInOneUndo() {
    GraphSnapshot before = robot.graph.snapshot();
    robot.press(KeyCode.ALT).clickOn(robot.port("a", "out")).release(KeyCode.ALT);
    await(() -> robot.graph.outgoing("a").isEmpty());
    assertThat(robot.graph.contains(wire("b", "d"))).isTrue();
    assertThat(robot.editor.history().names()).containsExactly("Remove 2 wires");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> robot.graph.snapshot().equals(before));
  }

  @Test
  void altClickOnAWireRemovesItAlone() {
    robot.press(KeyCode.ALT).clickOn(robot.at(488, 136)).release(KeyCode.ALT);
    await(() -> !robot.graph.contains(wire("b", "d")));
    assertThat(robot.graph.connections()).hasSize(2);
    assertThat(robot.editor.selection().isEmpty()).isTrue();
  }

  private void drawAcross() {
    robot.press(KeyCode.CONTROL).moveTo(robot.at(250, 60)).press(MouseButton.SECONDARY);
    robot.moveTo(robot.at(250, 150)).moveTo(robot.at(250, 330));
    await(() -> robot.isVisible(".graph-cut-line") && robot.anyInState(".graph-wire", "refused"));
  }

  @Test
  void aLineDrawnAcrossWiresCutsThemInOneUndo() {
    GraphSnapshot before = robot.graph.snapshot();
    drawAcross();
    robot.release(MouseButton.SECONDARY).release(KeyCode.CONTROL);
    await(() -> robot.graph.outgoing("a").isEmpty());
    assertThat(robot.graph.contains(wire("b", "d"))).isTrue();
    assertThat(robot.isVisible(".graph-cut-line")).isFalse();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> robot.graph.snapshot().equals(before));
  }

  @Test
  void escapeLeavesNoTraceOfTheLine() {
    GraphSnapshot before = robot.graph.snapshot();
    drawAcross();
    robot.release(KeyCode.CONTROL).type(KeyCode.ESCAPE).release(MouseButton.SECONDARY);
    WaitForAsyncUtils.waitForFxEvents();
    await(() -> !robot.isVisible(".graph-cut-line"));
    assertThat(robot.graph.snapshot()).isEqualTo(before);
    assertThat(robot.editor.history().canUndo()).isFalse();
    await(() -> !robot.anyInState(".graph-wire", "refused"));
  }
}
