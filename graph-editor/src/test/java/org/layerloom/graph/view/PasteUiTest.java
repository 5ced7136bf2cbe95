package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.demo.DemoBoxes.wire;
import static org.layerloom.graph.view.CanvasRobot.await;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.model.GraphSnapshot;

class PasteUiTest {
  private final CanvasRobot robot = new CanvasRobot();

  @BeforeEach
  void open() {
    robot.graph.putNode(box("a", "source", "First", 48, 96));
    robot.graph.putNode(box("b", "step", "Second", 288, 96));
    robot.graph.connect(wire("a", "b"));
    robot.open();
  }

  @AfterEach
  void close() {
    robot.close();
  }

  @Test
  void shiftKeepsTheIncomingWiresOfWhatIsPasted() {
    GraphSnapshot before = robot.graph.snapshot();
    robot.clickOn(robot.middleOf("b")).push(KeyCode.CONTROL, KeyCode.C);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
    await(() -> robot.graph.contains(wire("a", "b_2")));
    assertThat(robot.graph.contains(wire("a", "b"))).isTrue();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> robot.graph.snapshot().equals(before));
  }

  @Test
  void theMenuPastesWithTheIncomingWires() {
    robot.menu(robot.middleOf("b"), "Copy");
    robot.menu(robot.at(700, 500), "Paste with incoming wires");
    await(() -> robot.graph.contains(wire("a", "b_2")));
  }
}
