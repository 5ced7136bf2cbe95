package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.wire;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.Point;
import org.testfx.util.WaitForAsyncUtils;

/** Selects and moves boxes. */
class SelectAndMoveUiTest extends FourBoxes {
  @Test
  void clicksSelectToggleAndAdd() {
    robot.clickOn(middleOf("a"));
    assertThat(editor.selection().nodes()).containsExactly("a");
    robot.press(KeyCode.SHIFT).clickOn(middleOf("b")).release(KeyCode.SHIFT);
    assertThat(editor.selection().nodes()).containsExactly("a", "b");
    robot.press(KeyCode.CONTROL).clickOn(middleOf("a")).release(KeyCode.CONTROL);
    assertThat(editor.selection().nodes()).containsExactly("b");
    robot.clickOn(at(228, 136));
    assertThat(editor.selection().connections()).containsExactly(wire("a", "b"));
    robot.clickOn(at(700, 500));
    assertThat(editor.selection().isEmpty()).isTrue();
  }

  @Test
  void aMarqueeToTheRightTakesWhatItEncloses() {
    dragAndDrop(at(270, 60), at(500, 400));
    assertThat(editor.selection().nodes()).containsExactlyInAnyOrder("b", "d");
  }

  @Test
  void aMarqueeToTheLeftTakesWhatItTouches() {
    dragAndDrop(at(400, 400), at(150, 150));
    assertThat(editor.selection().nodes()).containsExactlyInAnyOrder("a", "b", "d");
  }

  @Test
  void draggingMovesAllSelectedNodesInOneUndo() {
    GraphSnapshot before = graph.snapshot();
    robot.clickOn(middleOf("a"));
    robot.press(KeyCode.SHIFT).clickOn(middleOf("b")).release(KeyCode.SHIFT);
    dragAndDrop(middleOf("b"), middleOf("b").add(65, 100));
    assertThat(graph.node("b").orElseThrow().position()).isEqualTo(new Point(348, 192));
    assertThat(graph.node("a").orElseThrow().position()).isEqualTo(new Point(108, 192));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> graph.snapshot().equals(before));
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    await(() -> graph.node("b").orElseThrow().y() == 192);
  }

  @Test
  void altMovesOffTheGrid() {
    drag(middleOf("b"), middleOf("b").add(65, 101));
    robot.press(KeyCode.ALT).moveBy(1, 0).drop().release(KeyCode.ALT);
    await(() -> graph.node("b").orElseThrow().position().equals(new Point(354, 197)));
  }

  @Test
  void escapeLeavesNoTraceOfAMove() {
    GraphSnapshot before = graph.snapshot();
    robot.clickOn(middleOf("c"));
    drag(middleOf("b"), middleOf("b").add(100, 100));
    robot.type(KeyCode.ESCAPE);
    robot.moveBy(50, 0).drop();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(graph.snapshot()).isEqualTo(before);
    assertThat(editor.history().canUndo()).isFalse();
    assertThat(editor.selection().nodes()).containsExactly("c");
    assertThat(ask(() -> canvas.nodeBoundsInView("b").getMinX())).isEqualTo(288);
  }

  @Test
  void escapeLeavesNoTraceOfAMarquee() {
    robot.clickOn(middleOf("c"));
    drag(at(20, 60), at(500, 400));
    robot.type(KeyCode.ESCAPE);
    robot.drop();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(editor.selection().nodes()).containsExactly("c");
    assertThat(ask(() -> robot.lookup(".graph-marquee").query().isVisible())).isFalse();
  }

  @Test
  void arrowsNudgeByTheGridAndShiftByOnePixel() {
    robot.clickOn(middleOf("d")).type(KeyCode.RIGHT).type(KeyCode.DOWN);
    await(() -> graph.node("d").orElseThrow().position().equals(new Point(300, 252)));
    robot.push(KeyCode.SHIFT, KeyCode.LEFT);
    await(() -> graph.node("d").orElseThrow().x() == 299);
  }

  @Test
  void arrowsWalkAlongWires() {
    robot.type(KeyCode.RIGHT);
    await(() -> editor.selection().contains("a"));
    robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
    robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
    await(() -> editor.selection().contains("c"));
    robot.push(KeyCode.CONTROL, KeyCode.LEFT);
    await(() -> editor.selection().contains("b"));
    robot.push(KeyCode.CONTROL, KeyCode.DOWN);
    await(() -> editor.selection().contains("d"));
  }
}
