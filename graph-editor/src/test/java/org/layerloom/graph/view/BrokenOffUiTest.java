package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.demo.DemoBoxes.wire;
import static org.layerloom.graph.view.CanvasRobot.ask;
import static org.layerloom.graph.view.CanvasRobot.await;
import static org.layerloom.graph.view.CanvasRobot.tell;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.layerloom.graph.edit.Selection;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.model.GraphSnapshot;
import org.testfx.util.WaitForAsyncUtils;

/** Each gesture, broken off in each way while it shows something. */
class BrokenOffUiTest {
  private enum Gesture {
    MOVE,
    WIRE,
    REWIRE,
    MARQUEE,
    CUT,
    PAN,
    MOVE_NOTE,
    RESIZE_NOTE,
    MINIMAP,
    QUICK_ADD,
    QUICK_ADD_FOR_A_WIRE,
    NEW_NOTE,
    WRITE_NOTE,
    WIRE_BY_KEYS
  }

  private enum End {
    ESCAPE,
    FOCUS_LOST,
    CLOSED
  }

  private record State(
      GraphSnapshot graph,
      List<Annotation> annotations,
      Selection.Content selection,
      ViewState view,
      Rectangle2D box,
      boolean canUndo) {}

  private final CanvasRobot robot = new CanvasRobot();
  private GraphCanvas canvas;

  @BeforeEach
  void open() {
    robot.graph.putNode(box("a", "source", "First", 48, 96));
    robot.graph.putNode(box("b", "step", "Second", 288, 96));
    robot.graph.putNode(box("c", "step", "Third", 528, 96));
    robot.graph.connect(wire("a", "b"));
    canvas = robot.open();
    tell(
        () -> {
          robot.editor.annotations().addNote(288, 300);
          robot.editor.history().clear();
          robot.editor.selection().select("c");
        });
  }

  @AfterEach
  void close() {
    robot.close();
  }

  static Stream<Arguments> all() {
    return Stream.of(Gesture.values())
        .flatMap(gesture -> Stream.of(End.values()).map(end -> Arguments.of(gesture, end)));
  }

  private State state() {
    return ask(
        () ->
            new State(
                robot.graph.snapshot(),
                robot.editor.annotations().model().all(),
                robot.editor.selection().content(),
                canvas.getState(),
                canvas.nodeBoundsInView("b"),
                robot.editor.history().canUndo()));
  }

  private void begin(Gesture gesture) {
    switch (gesture) {
      case MOVE -> {
        State before = state();
        robot.drag(robot.middleOf("b"), MouseButton.PRIMARY).moveBy(20, 30).moveBy(60, 40);
        await(() -> !canvas.nodeBoundsInView("b").equals(before.box()));
      }
      case WIRE -> {
        robot.drag(robot.port("b", "out"), MouseButton.PRIMARY).moveBy(30, 80);
        robot.moveTo(robot.port("c", "in"));
        await(() -> robot.isVisible(".graph-loose-wire") && ports("fits"));
      }
      case REWIRE -> {
        robot.drag(robot.port("b", "in"), MouseButton.PRIMARY).moveBy(30, 80);
        robot.moveTo(robot.port("c", "in"));
        await(() -> robot.isVisible(".graph-loose-wire") && ports("fits"));
      }
      case MARQUEE -> {
        robot.drag(robot.at(20, 40), MouseButton.PRIMARY).moveTo(robot.at(500, 260));
        await(() -> robot.isVisible(".graph-marquee"));
      }
      case CUT -> {
        robot.press(KeyCode.CONTROL).moveTo(robot.at(248, 60)).press(MouseButton.SECONDARY);
        robot.moveTo(robot.at(248, 120)).moveTo(robot.at(248, 260));
        await(() -> robot.isVisible(".graph-cut-line"));
        robot.release(KeyCode.CONTROL);
      }
      case PAN -> {
        robot.drag(robot.at(700, 500), MouseButton.MIDDLE).moveBy(50, 20).moveBy(50, 20);
        await(() -> canvas.getState().x() != 0);
      }
      case MOVE_NOTE -> {
        robot.drag(robot.at(400, 380), MouseButton.PRIMARY).moveBy(20, 20).moveBy(60, 40);
        await(() -> note().getMinX() != 288);
      }
      case RESIZE_NOTE -> {
        robot.drag(robot.at(527, 380), MouseButton.PRIMARY).moveBy(20, 0).moveBy(80, 0);
        await(() -> note().getWidth() != 240);
      }
      case MINIMAP -> {
        Region map = robot.lookup(".graph-minimap").query();
        robot.drag(ask(() -> map.localToScreen(60, 60)), MouseButton.PRIMARY).moveBy(9, 5);
        await(() -> canvas.getState().x() != 0);
      }
      case QUICK_ADD -> {
        robot.moveTo(robot.at(700, 500)).type(KeyCode.TAB).write("st");
        await(() -> robot.isVisible(".graph-quick-add"));
      }
      case QUICK_ADD_FOR_A_WIRE -> {
        robot.drag(robot.port("b", "out"), MouseButton.PRIMARY).moveTo(robot.at(700, 500)).drop();
        await(() -> robot.isVisible(".graph-quick-add"));
        robot.write("st");
      }
      case NEW_NOTE -> {
        robot.moveTo(robot.at(700, 500)).type(KeyCode.N);
        await(() -> robot.isVisible(".graph-text-in-place"));
      }
      case WRITE_NOTE -> {
        robot.doubleClickUntil(robot.at(400, 380), () -> robot.isVisible(".graph-text-in-place"));
        tell(() -> robot.editor.selection().select("c"));
      }
      default -> {
        tell(() -> robot.editor.selection().select("b"));
        robot.type(KeyCode.C);
        await(() -> robot.isVisible(".graph-loose-wire"));
      }
    }
  }

  private boolean ports(String state) {
    return robot.anyInState(".graph-port", state);
  }

  private Rectangle2D note() {
    NoteView view = robot.lookup(".graph-note").query();
    return new Rectangle2D(view.getLayoutX(), view.getLayoutY(), view.getWidth(), view.getHeight());
  }

  private void end(End end) {
    switch (end) {
      case ESCAPE -> robot.type(KeyCode.ESCAPE);
      case FOCUS_LOST -> tell(() -> canvas.getScene().getRoot().requestFocus());
      default -> tell(canvas::dispose);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void leavesNoTrace(Gesture gesture, End end) {
    if (gesture == Gesture.WIRE_BY_KEYS) {
      tell(() -> robot.editor.selection().select("b"));
    } else if (gesture == Gesture.MINIMAP) {
      // There only where something is out of sight.
      tell(() -> robot.graph.putNode(box("far", "step", "Far", 3000, 2000)));
      await(() -> robot.isVisible(".graph-minimap"));
    }
    State before = state();
    begin(gesture);
    end(end);
    robot.release(new MouseButton[] {});
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(state()).isEqualTo(before);
    await(
        () ->
            !robot.isVisible(".graph-marquee")
                && !robot.isVisible(".graph-loose-wire")
                && !robot.isVisible(".graph-cut-line")
                && !robot.isVisible(".graph-guide")
                && !robot.isVisible(".graph-quick-add")
                && !robot.isVisible(".graph-text-in-place"));
    await(() -> !ports("fits") && !ports("dimmed"));
    await(() -> note().equals(new Rectangle2D(288, 300, 240, 144)));
  }
}
