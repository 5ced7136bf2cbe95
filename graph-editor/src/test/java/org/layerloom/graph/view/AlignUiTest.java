package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.demo.DemoBoxes.wire;
import static org.layerloom.graph.view.CanvasRobot.ask;
import static org.layerloom.graph.view.CanvasRobot.await;
import static org.layerloom.graph.view.CanvasRobot.tell;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.Point;

class AlignUiTest {
  private final CanvasRobot robot = new CanvasRobot();
  private GraphCanvas canvas;
  private GraphSnapshot before;

  @BeforeEach
  void open() {
    robot.graph.putNode(box("a", "source", "First", 48, 96));
    robot.graph.putNode(box("b", "step", "Second", 60, 240));
    robot.graph.putNode(box("c", "step", "Third", 540, 480));
    robot.graph.putNode(box("d", "step", "Fourth", 780, 600));
    robot.graph.connect(wire("a", "b"));
    robot.graph.connect(wire("b", "c"));
    before = robot.graph.snapshot();
    canvas = robot.open();
    tell(() -> robot.editor.selection().select(List.of("a", "b", "c")));
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private double x(String id) {
    return robot.graph.node(id).orElseThrow().x();
  }

  private double y(String id) {
    return robot.graph.node(id).orElseThrow().y();
  }

  @Test
  void keysLineTheSelectionUpInOneUndo() {
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    await(() -> x("a") == 48 && x("b") == 48 && x("c") == 48);
    assertThat(x("d")).isEqualTo(780);
    assertThat(robot.editor.history().names()).containsExactly("Align 3 nodes");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> robot.graph.snapshot().equals(before));
    robot.push(KeyCode.ALT, KeyCode.V);
    await(() -> y("b") == 288);
  }

  @Test
  void theMenuOffersItForSeveralNodes() {
    Menu menu =
        (Menu)
            ask(() -> canvas.defaultMenuItems(new ContextTarget.OnNode("a", 0, 0))).stream()
                .filter(item -> "Align".equals(item.getText()))
                .findFirst()
                .orElseThrow();
    MenuItem right =
        menu.getItems().stream()
            .filter(item -> "Right edges".equals(item.getText()))
            .findFirst()
            .orElseThrow();
    tell(right::fire);
    assertThat(x("a")).isEqualTo(540);
    tell(() -> robot.editor.selection().select("a"));
    assertThat(ask(() -> canvas.defaultMenuItems(new ContextTarget.OnNode("a", 0, 0))))
        .noneMatch(Menu.class::isInstance);
  }

  @Test
  void shiftAndTheLayoutKeyLayOutTheSelectionAroundItsPlace() {
    Point place = robot.graph.node("d").orElseThrow().position();
    robot.push(KeyCode.SHIFT, KeyCode.L);
    await(() -> x("a") < x("b") && x("b") < x("c") && y("a") == y("c"));
    assertThat(robot.graph.node("d").orElseThrow().position()).isEqualTo(place);
    assertThat((x("a") + x("c") + 160) / 2).isBetween(374.0 - 12, 374.0 + 12);
    assertThat(robot.editor.history().names()).containsExactly("Lay out 3 nodes");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> robot.graph.snapshot().equals(before));
  }
}
