package org.layerloom.graph.view;

import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.demo.DemoBoxes.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.layerloom.graph.demo.DemoApp;
import org.layerloom.graph.demo.DemoBoxes;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.Port;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Four boxes, three of them in a row, on a canvas that is driven as by a person. */
abstract class FourBoxes {
  final FxRobot robot = new FxRobot();
  final GraphEditor editor = DemoBoxes.editor();
  final Graph graph = editor.graph();
  final List<String> activated = new ArrayList<>();
  GraphCanvas canvas;

  @BeforeEach
  void open() {
    graph.putNode(box("a", "source", "First", 48, 96));
    graph.putNode(box("b", "step", "Second", 288, 96));
    graph.putNode(box("c", "join", "Third", 528, 96));
    graph.putNode(box("d", "choose", "Fourth", 288, 240));
    graph.connect(wire("a", "b"));
    graph.connect(wire("b", "c"));
    UiStage.show(
        () -> {
          canvas = DemoApp.canvas(editor);
          canvas.setAnimated(false);
          canvas.setOnNodeActivated(activated::add);
          return DemoApp.pane(canvas);
        });
    ask(
        () -> {
          canvas.requestFocus();
          return null;
        });
  }

  @AfterEach
  void letGo() {
    robot.release(new KeyCode[] {});
    robot.release(new MouseButton[] {});
    ask(
        () -> {
          canvas.dispose();
          return null;
        });
  }

  Point2D at(double x, double y) {
    return ask(
        () -> {
          Point view = canvas.viewport().toView(x, y);
          return canvas.localToScreen(view.x(), view.y());
        });
  }

  Point2D middleOf(String nodeId) {
    Rectangle2D box = ask(() -> canvas.nodeBoundsInView(nodeId));
    return ask(
        () ->
            canvas.localToScreen(
                box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2));
  }

  Point2D port(String nodeId, String portId) {
    return ask(
        () -> {
          GraphNode node = graph.node(nodeId).orElseThrow();
          boolean input = node.input(portId).isPresent();
          List<Port> side = input ? node.inputs() : node.outputs();
          int index = side.stream().map(Port::id).toList().indexOf(portId);
          Rectangle2D box = canvas.nodeBoundsInView(nodeId);
          double scale = canvas.getState().scale();
          double y = GraphGeometry.portOffset(index, side.size(), box.getHeight() / scale) * scale;
          return canvas.localToScreen(input ? box.getMinX() : box.getMaxX(), box.getMinY() + y);
        });
  }

  static <T> T ask(Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(5000, question);
  }

  void drag(Point2D from, Point2D to) {
    robot.drag(from, MouseButton.PRIMARY).moveTo(to);
  }

  void dragAndDrop(Point2D from, Point2D to) {
    drag(from, to);
    robot.drop();
    WaitForAsyncUtils.waitForFxEvents();
  }

  void await(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> ask(condition));
    } catch (TimeoutException e) {
      throw new AssertionError("did not come about within 10 s", e);
    }
  }

  boolean anyInState(String selector, String state) {
    // A lookup takes no notice of states.
    PseudoClass wanted = PseudoClass.getPseudoClass(state);
    return robot.lookup(selector).queryAll().stream()
        .anyMatch(node -> node.getPseudoClassStates().contains(wanted));
  }

  HintBubble bubble() {
    return robot.lookup(".graph-hint").query();
  }

  boolean isHinting() {
    return ask(() -> bubble().isVisible());
  }
}
