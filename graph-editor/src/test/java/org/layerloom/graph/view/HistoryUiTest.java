package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.view.CanvasRobot.ask;
import static org.layerloom.graph.view.CanvasRobot.await;
import static org.layerloom.graph.view.CanvasRobot.tell;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryUiTest {
  private final CanvasRobot robot = new CanvasRobot();
  private GraphCanvas canvas;

  @BeforeEach
  void open() {
    canvas = robot.open();
    tell(
        () -> {
          robot.editor.add(box("a", "source", "First", 48, 96));
          robot.editor.add(box("b", "step", "Second", 288, 96));
          robot.editor.move(List.of("b"), 24, 0);
        });
    robot.push(KeyCode.CONTROL, KeyCode.H);
    await(() -> robot.isVisible(".graph-history"));
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private List<String> names() {
    return robot.lookup(".graph-history-list").queryListView().getItems().stream()
        .map(String::valueOf)
        .toList();
  }

  @Test
  void listsWhatWasDoneWithThePresentStateMarked() {
    assertThat(names())
        .containsExactly("As it was at first", "Add First", "Add Second", "Move Second");
    await(() -> robot.anyInState(".list-cell", "present"));
    robot.clickOn("   Add First");
    await(() -> robot.editor.history().place() == 1);
    assertThat(robot.graph.nodes()).hasSize(1);
    await(() -> robot.lookup("\u25B8 Add First").tryQuery().isPresent());
    robot.clickOn("   Move Second");
    await(() -> robot.editor.history().place() == 3);
    assertThat(robot.graph.node("b").orElseThrow().x()).isEqualTo(312);
  }

  @Test
  void arrowsAndEnterGoBackByKeysAndEscapeClosesIt() {
    robot.type(KeyCode.UP).type(KeyCode.UP).type(KeyCode.ENTER);
    await(() -> robot.editor.history().place() == 1);
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    await(() -> robot.editor.history().place() == 2);
    robot.type(KeyCode.ESCAPE);
    await(() -> !robot.isVisible(".graph-history") && canvas.isFocused());
  }

  @Test
  void isNoLargerThanItNeedsAndLeavesRoomForFinding() {
    double few = ask(() -> list().getHeight());
    tell(
        () -> {
          for (int i = 0; i < 4; i++) {
            robot.editor.add(box("more", "step", "More", 48, 300));
          }
        });
    await(() -> list().getHeight() == few + 4 * 30);
    tell(() -> canvas.runAction("find"));
    await(
        () ->
            !list()
                .getBoundsInParent()
                .intersects(robot.lookup(".graph-find").query().getBoundsInParent()));
  }

  private Region list() {
    return robot.lookup(".graph-history").query();
  }
}
