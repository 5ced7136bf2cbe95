package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.view.CanvasRobot.ask;
import static org.layerloom.graph.view.CanvasRobot.await;
import static org.layerloom.graph.view.CanvasRobot.tell;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindUiTest {
  private final CanvasRobot robot = new CanvasRobot();
  private GraphCanvas canvas;

  @BeforeEach
  void open() {
    robot.graph.putNode(box("a", "source", "First", 48, 96));
    robot.graph.putNode(box("b", "step", "Second", 288, 96));
    robot.graph.putNode(box("c", "step", "Third", 4000, 2400));
    canvas = robot.open();
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private String count() {
    return ask(() -> robot.lookup(".graph-find-count").<Label>query().getText());
  }

  private boolean isSelected(String id) {
    return robot.editor.selection().onlyNode().filter(id::equals).isPresent();
  }

  @Test
  void findsCountsStepsAndCloses() {
    robot.push(KeyCode.CONTROL, KeyCode.F);
    await(() -> robot.isVisible(".graph-find"));
    robot.write("step");
    await(() -> count().equals("2 hits"));
    robot.type(KeyCode.ENTER);
    await(() -> isSelected("b") && count().equals("1 of 2"));
    robot.type(KeyCode.F3);
    await(() -> isSelected("c") && canvas.viewport().area().contains(4080, 2430));
    robot.type(KeyCode.ENTER);
    await(() -> isSelected("b"));
    robot.push(KeyCode.SHIFT, KeyCode.ENTER);
    await(() -> isSelected("c"));
    tell(() -> robot.editor.rename("a", "A step too"));
    await(() -> count().equals("3 of 3"));
    robot.type(KeyCode.ESCAPE);
    await(() -> !robot.isVisible(".graph-find") && canvas.isFocused());
    robot.type(KeyCode.F3);
    await(() -> isSelected("a"));
  }

  @Test
  void saysWhenThereIsNothing() {
    robot.push(KeyCode.CONTROL, KeyCode.F).write("zzz").type(KeyCode.ENTER);
    await(() -> count().equals("Nothing found"));
    assertThat(robot.editor.selection().isEmpty()).isTrue();
    robot.clickOn(robot.at(600, 500));
    assertThat(robot.isVisible(".graph-find")).isTrue();
    robot.type(KeyCode.ESCAPE);
    await(() -> !robot.isVisible(".graph-find"));
  }

  @Test
  void isOfOneDocument() {
    robot.push(KeyCode.CONTROL, KeyCode.F).write("step");
    await(() -> count().equals("2 hits"));
    tell(canvas::leaveBlocks);
    await(() -> !robot.isVisible(".graph-find"));
  }

  @Test
  void theButtonsStepByMouse() {
    robot.push(KeyCode.CONTROL, KeyCode.F).write("step");
    await(() -> count().equals("2 hits"));
    robot.clickOn("\u25BC");
    await(() -> isSelected("b") && count().equals("1 of 2"));
    robot.clickOn("\u25BC");
    await(() -> isSelected("c") && canvas.viewport().area().contains(4080, 2430));
    robot.clickOn("\u25B2");
    await(() -> isSelected("b") && count().equals("1 of 2"));
  }

  @Test
  void theMenuOpensIt() {
    robot.menu(robot.at(600, 500), "Find\u2026");
    await(() -> robot.isVisible(".graph-find"));
    robot.write("step");
    await(() -> count().equals("2 hits"));
  }
}
