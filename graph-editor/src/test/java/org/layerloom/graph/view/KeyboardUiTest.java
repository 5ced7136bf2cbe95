package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.demo.DemoBoxes.wire;
import static org.layerloom.graph.view.CanvasRobot.ask;
import static org.layerloom.graph.view.CanvasRobot.await;
import static org.layerloom.graph.view.CanvasRobot.tell;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.PortRef;

/** What the mouse does by pointing, done by keys alone. */
class KeyboardUiTest {
  private final CanvasRobot robot = new CanvasRobot();
  private GraphCanvas canvas;

  @BeforeEach
  void open() {
    robot.graph.putNode(box("a", "source", "First", 48, 96));
    robot.graph.putNode(box("b", "step", "Second", 288, 96));
    robot.graph.putNode(box("c", "join", "Third", 528, 96));
    robot.graph.putNode(box("d", "step", "Fourth", 528, 240));
    robot.graph.connect(wire("a", "b"));
    robot.graph.connect(wire("b", "c"));
    canvas = robot.open();
    tell(() -> robot.editor.selection().select("b"));
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private void awaitWire(Connection wire) {
    await(() -> robot.editor.selection().onlyConnection().filter(wire::equals).isPresent());
  }

  @Test
  void aSelectionGrowsAndShrinksAlongTheWires() {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
    await(() -> List.copyOf(robot.editor.selection().nodes()).equals(List.of("b", "c")));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.LEFT);
    await(() -> List.copyOf(robot.editor.selection().nodes()).equals(List.of("b")));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.LEFT);
    await(() -> List.copyOf(robot.editor.selection().nodes()).equals(List.of("b", "a")));
  }

  @Test
  void wiresOfANodeAreSelectedInTurnAndDeleted() {
    robot.type(KeyCode.W);
    awaitWire(wire("a", "b"));
    robot.type(KeyCode.W);
    awaitWire(wire("b", "c"));
    robot.type(KeyCode.W);
    awaitWire(wire("a", "b"));
    robot.type(KeyCode.DELETE);
    await(() -> robot.graph.connections().equals(List.of(wire("b", "c"))));
  }

  @Test
  void theEndOfASelectedWireIsMovedInOneUndo() {
    GraphSnapshot before = robot.graph.snapshot();
    Connection moved = new Connection(new PortRef("b", "out"), new PortRef("d", "in"));
    robot.type(KeyCode.W).type(KeyCode.W);
    awaitWire(wire("b", "c"));
    robot.type(KeyCode.C);
    await(() -> robot.isVisible(".graph-loose-wire"));
    robot.type(KeyCode.ENTER);
    await(() -> robot.graph.connections().contains(moved));
    assertThat(robot.graph.connections()).hasSize(2).contains(wire("a", "b"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> robot.graph.snapshot().equals(before));
  }

  @Test
  void tabOnASelectedWireOffersWhatCanBePutIntoIt() {
    robot.type(KeyCode.W).type(KeyCode.W);
    awaitWire(wire("b", "c"));
    robot.type(KeyCode.TAB);
    await(() -> robot.isVisible(".graph-quick-add"));
    robot.write("step").type(KeyCode.ENTER);
    await(() -> robot.graph.nodes().size() == 5);
    String added = robot.editor.selection().lastNode().orElseThrow();
    assertThat(robot.graph.connections())
        .hasSize(3)
        .contains(wire("b", added), wire(added, "c"))
        .doesNotContain(wire("b", "c"));
  }

  @Test
  void pageKeysMoveTheView() {
    ViewState before = ask(() -> canvas.viewport().state());
    double height = ask(() -> canvas.viewport().height());
    robot.type(KeyCode.PAGE_DOWN);
    await(() -> Math.abs(canvas.viewport().state().y() - before.y() - height / 4) < 1);
    robot.type(KeyCode.PAGE_UP);
    await(() -> canvas.viewport().state().equals(before));
    robot.push(KeyCode.SHIFT, KeyCode.PAGE_DOWN);
    await(() -> canvas.viewport().state().x() > before.x() + 50);
    robot.push(KeyCode.SHIFT, KeyCode.PAGE_UP);
    await(() -> canvas.viewport().state().equals(before));
  }

  @Test
  void theMinimapShowsNotesAndFrames() {
    tell(
        () -> {
          robot.editor.annotations().addNote(2000, 1500);
          canvas.setState(new ViewState(0, 0, 1));
        });
    await(() -> robot.isVisible(".graph-minimap"));
    await(() -> inkInTheLowerRightOfTheMinimap() > 0);
  }

  private int inkInTheLowerRightOfTheMinimap() {
    Canvas picture =
        (Canvas) robot.lookup(".graph-minimap").queryParent().getChildrenUnmodifiable().get(0);
    var image = picture.snapshot(null, null);
    int ink = 0;
    for (int x = (int) Minimap.WIDTH / 2; x < Minimap.WIDTH; x++) {
      for (int y = (int) Minimap.HEIGHT / 2; y < Minimap.HEIGHT; y++) {
        ink += image.getPixelReader().getColor(x, y).equals(Color.WHITE) ? 0 : 1;
      }
    }
    return ink;
  }

  @Test
  void aWireIsDrawnBackFromAnInputWhereThereIsNoOutput() {
    tell(
        () -> {
          robot.editor.add(box("e", "sink", "Fifth", 768, 240));
          robot.editor.selection().select("e");
        });
    robot.type(KeyCode.C);
    await(() -> robot.isVisible(".graph-loose-wire"));
    robot.type(KeyCode.ENTER);
    await(() -> robot.graph.contains(wire("d", "e")));
    assertThat(robot.isVisible(".graph-loose-wire")).isFalse();
  }

  @Test
  void tabWhileAWireIsDrawnOffersWhatCanBeWiredThere() {
    GraphSnapshot before = robot.graph.snapshot();
    robot.type(KeyCode.C);
    await(() -> robot.isVisible(".graph-loose-wire"));
    robot.type(KeyCode.TAB);
    await(() -> robot.isVisible(".graph-quick-add") && !robot.isVisible(".graph-loose-wire"));
    robot.write("source").type(KeyCode.ENTER);
    robot.type(KeyCode.ESCAPE);
    await(() -> !robot.isVisible(".graph-quick-add"));
    assertThat(robot.graph.snapshot()).isEqualTo(before);
    robot.type(KeyCode.C).type(KeyCode.TAB);
    await(() -> robot.isVisible(".graph-quick-add"));
    robot.write("sink").type(KeyCode.ENTER);
    await(() -> robot.graph.contains(wire("b", "sink")));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> robot.graph.snapshot().equals(before));
  }
}
