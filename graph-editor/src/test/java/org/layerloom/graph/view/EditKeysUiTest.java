package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.wire;

import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.Point;

/** Deletes, copies, opens and lays out, by keys and by the menu. */
class EditKeysUiTest extends FourBoxes {
  @Test
  void deleteRemovesAndControlDeleteJoins() {
    robot.clickOn(middleOf("d")).type(KeyCode.DELETE);
    await(() -> graph.node("d").isEmpty());
    robot.clickOn(middleOf("b")).push(KeyCode.CONTROL, KeyCode.DELETE);
    await(() -> graph.contains(wire("a", "c")));
    robot.clickOn(at(400, 136)).type(KeyCode.DELETE);
    await(() -> graph.connections().isEmpty());
  }

  @Test
  void copyPasteCutAndDuplicateWorkByKeys() {
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.CONTROL, KeyCode.C);
    assertThat(ask(() -> Clipboard.getSystemClipboard().getString())).contains("Fourth");
    robot.push(KeyCode.CONTROL, KeyCode.V);
    await(() -> graph.nodes().size() == 8);
    assertThat(graph.contains(wire("a_2", "b_2"))).isTrue();
    assertThat(graph.node("a_2").orElseThrow().position()).isEqualTo(new Point(72, 120));
    robot.push(KeyCode.CONTROL, KeyCode.X);
    await(() -> graph.nodes().size() == 4);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.CONTROL, KeyCode.D);
    await(() -> graph.nodes().size() == 8);
  }

  @Test
  void enterAndDoubleClickOpenANode() {
    robot.doubleClickOn(middleOf("a"));
    robot.clickOn(middleOf("c")).type(KeyCode.ENTER);
    await(() -> activated.equals(List.of("a", "c")));
  }

  @Test
  void theLayoutKeyArrangesInOneUndo() {
    GraphSnapshot before = graph.snapshot();
    robot.type(KeyCode.L);
    await(() -> !graph.snapshot().equals(before));
    assertThat(editor.history().names()).containsExactly("Lay out");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> graph.snapshot().equals(before));
  }

  @Test
  void theMenuOfANodeActsOnIt() {
    canvas.setContextMenuProvider(canvas::defaultMenuItems);
    ask(
            () -> {
              editor.selection().select("d");
              canvas.runAction("duplicate");
              return canvas.defaultMenuItems(new ContextTarget.OnNode("d", 0, 0));
            })
        .stream()
        .filter(item -> "Delete".equals(item.getText()))
        .forEach(
            item ->
                ask(
                    () -> {
                      item.fire();
                      return null;
                    }));
    assertThat(graph.nodes()).extracting(GraphNode::id).containsExactly("a", "b", "c", "d");
  }
}
