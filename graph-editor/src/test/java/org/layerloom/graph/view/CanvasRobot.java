package org.layerloom.graph.view;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.layerloom.graph.demo.DemoApp;
import org.layerloom.graph.demo.DemoBoxes;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.Port;
import org.testfx.api.FxRobot;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.util.WaitForAsyncUtils;

/** A person at a canvas with boxes on it, for tests of one journey each. */
final class CanvasRobot extends FxRobot {
  final GraphEditor editor = DemoBoxes.editor();
  final Graph graph = editor.graph();
  private GraphCanvas canvas;

  /** Opens the window once the graph is filled. */
  GraphCanvas open() {
    UiStage.show(
        () -> {
          canvas = DemoApp.canvas(editor);
          canvas.setAnimated(false);
          return DemoApp.pane(canvas);
        });
    tell(canvas::requestFocus);
    return canvas;
  }

  /** Lets go of everything. */
  void close() {
    release(new KeyCode[] {});
    release(new MouseButton[] {});
    tell(canvas::dispose);
  }

  static <T> T ask(Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(5000, question);
  }

  static void tell(Runnable order) {
    ask(
        () -> {
          order.run();
          return null;
        });
  }

  static void await(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> ask(() -> isSo(condition)));
    } catch (TimeoutException e) {
      throw new AssertionError("did not come about within 10 s", e);
    }
  }

  /**
   * Double-clicks until something comes of it: two clicks are a double-click only where they are
   * seen soon after one another, which a busy machine may prevent.
   */
  void doubleClickUntil(Point2D place, Callable<Boolean> condition) {
    for (int i = 0; i < 3; i++) {
      doubleClickOn(place);
      try {
        WaitForAsyncUtils.waitFor(3, TimeUnit.SECONDS, () -> ask(() -> isSo(condition)));
        return;
      } catch (TimeoutException slow) {
        continue;
      }
    }
    await(condition);
  }

  /** A node that is not there yet is not so. */
  private static boolean isSo(Callable<Boolean> condition) throws Exception {
    try {
      return condition.call();
    } catch (EmptyNodeQueryException notYet) {
      return false;
    }
  }

  /** A place of the canvas on the screen. */
  Point2D at(double x, double y) {
    return ask(
        () -> {
          Point view = canvas.viewport().toView(x, y);
          return canvas.localToScreen(view.x(), view.y());
        });
  }

  Point2D middleOf(String nodeId) {
    return ask(
        () -> {
          Rectangle2D box = canvas.nodeBoundsInView(nodeId);
          return canvas.localToScreen(
              box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2);
        });
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

  boolean isVisible(String selector) {
    return ask(() -> lookup(selector).queryAll().stream().anyMatch(node -> node.isVisible()));
  }

  boolean anyInState(String selector, String state) {
    PseudoClass wanted = PseudoClass.getPseudoClass(state);
    return lookup(selector).queryAll().stream()
        .anyMatch(node -> node.isVisible() && node.getPseudoClassStates().contains(wanted));
  }

  /** The headless platform asks for no menu on a right click. */
  void menu(Point2D place, String item) {
    tell(
        () -> {
          Point2D at = canvas.localToScene(canvas.screenToLocal(place));
          canvas
              .lookup(".graph-scenery")
              .fireEvent(
                  new ContextMenuEvent(
                      ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                      at.getX(),
                      at.getY(),
                      place.getX(),
                      place.getY(),
                      false,
                      null));
        });
    await(() -> lookup(item).tryQuery().isPresent());
    clickOn(item);
    await(() -> lookup(item).tryQuery().isEmpty());
  }
}
