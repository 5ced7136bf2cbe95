package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.view.CanvasRobot.ask;
import static org.layerloom.graph.view.CanvasRobot.await;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.model.GraphSnapshot;

class EdgeScrollUiTest {
  private final CanvasRobot robot = new CanvasRobot();
  private GraphCanvas canvas;
  private GraphSnapshot before;

  @BeforeEach
  void open() {
    robot.graph.putNode(box("a", "source", "First", 240, 96));
    robot.graph.putNode(box("b", "step", "Second", 1500, 96));
    before = robot.graph.snapshot();
    canvas = robot.open();
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private Point2D rightEdge() {
    return ask(() -> canvas.localToScreen(canvas.getWidth() - 4, 300));
  }

  private void hold(Point2D from) {
    Point2D edge = rightEdge();
    robot.drag(from, MouseButton.PRIMARY).moveTo(edge.add(-100, 0)).moveTo(edge);
  }

  @Test
  void aNodeHeldAtTheBorderTakesTheViewAlong() {
    hold(robot.middleOf("a"));
    await(() -> canvas.getState().x() > 600);
    robot.drop();
    await(() -> robot.graph.node("a").orElseThrow().x() > 1200);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> robot.graph.snapshot().equals(before));
  }

  @Test
  void aWireReachesANodeOutOfSight() {
    hold(robot.port("a", "out"));
    // A little off the border the view moves slowly, so that the node does not rush past.
    robot.moveBy(-16, 0);
    await(() -> canvas.viewport().area().contains(1600, 132));
    robot.moveBy(-100, 0).moveTo(robot.middleOf("b")).drop();
    await(() -> robot.graph.connections().size() == 1);
  }

  @Test
  void aMarqueeGrowsBeyondTheViewAndEscapePutsTheViewBack() {
    hold(robot.at(120, 40));
    await(() -> robot.editor.selection().contains("a") && canvas.getState().x() > 300);
    assertThat(robot.isVisible(".graph-marquee")).isTrue();
    robot.type(KeyCode.ESCAPE);
    await(() -> canvas.getState().equals(new ViewState(0, 0, 1)));
    robot.drop();
    assertThat(robot.editor.selection().isEmpty()).isTrue();
  }
}
