package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.view.CanvasRobot.await;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.Point;

class GuideUiTest {
  private final CanvasRobot robot = new CanvasRobot();

  @BeforeEach
  void open() {
    robot.graph.putNode(box("a", "source", "First", 293, 96));
    robot.graph.putNode(box("b", "source", "Second", 600, 300));
    robot.open();
  }

  @AfterEach
  void close() {
    robot.close();
  }

  @Test
  void aNodeSnapsToItsNeighboursEdgeUnderAGuideAndAltMovesFreely() {
    GraphSnapshot before = robot.graph.snapshot();
    Point2D grabbed = robot.middleOf("b");
    robot.drag(grabbed, MouseButton.PRIMARY).moveTo(grabbed.add(296 - 600, 0));
    await(() -> robot.isVisible(".graph-guide"));
    robot.drop();
    await(() -> robot.graph.node("b").orElseThrow().position().equals(new Point(293, 300)));
    assertThat(robot.isVisible(".graph-guide")).isFalse();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> robot.graph.snapshot().equals(before));

    robot.drag(grabbed, MouseButton.PRIMARY).moveTo(grabbed.add(295 - 600, 0));
    robot.press(KeyCode.ALT).moveBy(1, 0);
    await(() -> !robot.isVisible(".graph-guide"));
    robot.drop().release(KeyCode.ALT);
    await(() -> robot.graph.node("b").orElseThrow().x() == 296);
  }
}
