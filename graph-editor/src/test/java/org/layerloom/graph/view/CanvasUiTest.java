package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
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
import javafx.geometry.VerticalDirection;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.demo.DemoApp;
import org.layerloom.graph.demo.DemoBoxes;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.model.PortRef;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Drives the canvas with mouse and keys, as a person would. */
class CanvasUiTest {
  private final FxRobot robot = new FxRobot();
  private final GraphEditor editor = DemoBoxes.editor();
  private final Graph graph = editor.graph();
  private final List<String> activated = new ArrayList<>();
  private GraphCanvas canvas;

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

  private Point2D at(double x, double y) {
    return ask(
        () -> {
          Point view = canvas.viewport().toView(x, y);
          return canvas.localToScreen(view.x(), view.y());
        });
  }

  private Point2D middleOf(String nodeId) {
    Rectangle2D box = ask(() -> canvas.nodeBoundsInView(nodeId));
    return ask(
        () ->
            canvas.localToScreen(
                box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2));
  }

  private Point2D port(String nodeId, String portId) {
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

  private static <T> T ask(Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(5000, question);
  }

  private void drag(Point2D from, Point2D to) {
    robot.drag(from, MouseButton.PRIMARY).moveTo(to);
  }

  private void dragAndDrop(Point2D from, Point2D to) {
    drag(from, to);
    robot.drop();
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void await(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> ask(condition));
    } catch (TimeoutException e) {
      throw new AssertionError("did not come about within 10 s", e);
    }
  }

  private boolean anyInState(String selector, String state) {
    // A lookup takes no notice of states.
    PseudoClass wanted = PseudoClass.getPseudoClass(state);
    return robot.lookup(selector).queryAll().stream()
        .anyMatch(node -> node.getPseudoClassStates().contains(wanted));
  }

  private HintBubble bubble() {
    return robot.lookup(".graph-hint").query();
  }

  private boolean isHinting() {
    return ask(() -> bubble().isVisible());
  }

  @Test
  void aBoxDroppedOnAWireIsPutIntoIt() {
    GraphSnapshot before = graph.snapshot();
    robot.drag("#palette-filter").moveTo(at(228, 136));
    await(() -> anyInState(".graph-wire", "allowed"));
    assertThat(ask(() -> bubble().text())).isEqualTo("Insert Filter here");
    robot.drop();
    await(() -> graph.node("filter").isPresent());
    assertThat(graph.contains(wire("a", "filter"))).isTrue();
    assertThat(graph.contains(wire("filter", "b"))).isTrue();
    assertThat(graph.contains(wire("a", "b"))).isFalse();
    assertThat(graph.node("filter").orElseThrow().x()).isEqualTo(48 + 160 + 56);
    assertThat(graph.node("b").orElseThrow().x()).isGreaterThanOrEqualTo(264 + 160 + 56);
    assertThat(graph.node("c").orElseThrow().x()).isGreaterThan(528);
    assertThat(graph.node("d").orElseThrow().x()).isEqualTo(288);
    ask(editor::undo);
    assertThat(graph.snapshot()).isEqualTo(before);
  }

  @Test
  void aBoxThatDoesNotFitTheWireIsPutBesideItWithTheReason() {
    robot.drag("#palette-sink").moveTo(at(228, 136));
    await(() -> anyInState(".graph-wire", "refused"));
    robot.drop();
    await(() -> graph.node("sink").isPresent());
    assertThat(graph.contains(wire("a", "b"))).isTrue();
    assertThat(graph.incoming("sink")).isEmpty();
    assertThat(isHinting()).isTrue();
    assertThat(ask(() -> bubble().text())).contains("Sink");
  }

  @Test
  void aBoxDroppedOnEmptyCanvasLandsThereOnTheGrid() {
    robot.drag("#palette-step").moveTo(at(700, 500));
    robot.drop();
    await(() -> graph.node("step").isPresent());
    GraphNode node = graph.node("step").orElseThrow();
    assertThat(node.x() % 12).isZero();
    assertThat(Math.abs(node.x() + 80 - 700)).isLessThanOrEqualTo(12);
    assertThat(Math.abs(node.y() + 36 - 500)).isLessThanOrEqualTo(12);
    assertThat(editor.selection().nodes()).containsExactly("step");
  }

  @Test
  void aWireIsDrawnFromOutputToInput() {
    drag(port("a", "out"), port("d", "in"));
    await(() -> anyInState(".graph-port", "fits") && anyInState(".graph-port", "dimmed"));
    robot.drop();
    await(() -> graph.contains(wire("a", "d")));
  }

  @Test
  void aWireIsDrawnFromInputToOutput() {
    dragAndDrop(port("d", "in"), port("b", "out"));
    await(() -> graph.contains(wire("b", "d")));
  }

  @Test
  void aWireDroppedOnANodeFindsItsFreePort() {
    dragAndDrop(port("a", "out"), port("d", "in"));
    dragAndDrop(port("b", "out"), middleOf("d"));
    await(() -> graph.incoming("d").size() == 2);
    assertThat(graph.into(new PortRef("d", "other"))).hasSize(1);
  }

  @Test
  void aRefusedWireSaysWhyBesideThePointer() {
    GraphSnapshot before = graph.snapshot();
    dragAndDrop(port("c", "out"), port("b", "in"));
    assertThat(isHinting()).isTrue();
    assertThat(ask(() -> bubble().text()))
        .isEqualTo("This would close a loop: Second → Third → Second.");
    assertThat(graph.snapshot()).isEqualTo(before);
  }

  @Test
  void aWiredEndIsMovedToAnotherInput() {
    dragAndDrop(port("b", "in"), port("d", "in"));
    await(() -> graph.contains(wire("a", "d")));
    assertThat(graph.contains(wire("a", "b"))).isFalse();
    assertThat(editor.history().names()).containsExactly("Move wire");
  }

  @Test
  void aWiredEndDroppedOnNothingRemovesTheWire() {
    dragAndDrop(port("b", "in"), at(250, 400));
    await(() -> !graph.contains(wire("a", "b")));
    ask(editor::undo);
    assertThat(graph.contains(wire("a", "b"))).isTrue();
  }

  @Test
  void aWireDroppedOnEmptyCanvasOffersWhatFitsAndWiresIt() {
    dragAndDrop(port("c", "out"), at(760, 400));
    await(() -> robot.lookup(".graph-quick-add").query().isVisible());
    robot.write("si");
    robot.type(KeyCode.ENTER);
    await(() -> graph.node("sink").isPresent());
    assertThat(graph.contains(wire("c", "sink"))).isTrue();
    assertThat(ask(canvas::isFocused)).isTrue();
  }

  @Test
  void theListForAWireLeavesOutWhatCannotBeWired() {
    dragAndDrop(port("c", "out"), at(760, 400));
    await(() -> robot.lookup(".graph-quick-add").query().isVisible());
    robot.write("source");
    robot.type(KeyCode.ENTER);
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(graph.nodes()).hasSize(4);
  }

  @Test
  void typingInTheListAddsWhereItWasOpened() {
    robot.doubleClickOn(at(700, 500));
    await(() -> robot.lookup(".graph-quick-add").query().isVisible());
    robot.write("filt");
    robot.type(KeyCode.ENTER);
    await(() -> graph.node("filter").isPresent());
    assertThat(Math.abs(graph.node("filter").orElseThrow().x() + 80 - 700)).isLessThan(13);
  }

  @Test
  void clicksSelectToggleAndAdd() {
    robot.clickOn(middleOf("a"));
    assertThat(editor.selection().nodes()).containsExactly("a");
    robot.press(KeyCode.SHIFT).clickOn(middleOf("b")).release(KeyCode.SHIFT);
    assertThat(editor.selection().nodes()).containsExactly("a", "b");
    robot.press(KeyCode.CONTROL).clickOn(middleOf("a")).release(KeyCode.CONTROL);
    assertThat(editor.selection().nodes()).containsExactly("b");
    robot.clickOn(at(228, 136));
    assertThat(editor.selection().connections()).containsExactly(wire("a", "b"));
    robot.clickOn(at(700, 500));
    assertThat(editor.selection().isEmpty()).isTrue();
  }

  @Test
  void aMarqueeToTheRightTakesWhatItEncloses() {
    dragAndDrop(at(270, 60), at(500, 400));
    assertThat(editor.selection().nodes()).containsExactlyInAnyOrder("b", "d");
  }

  @Test
  void aMarqueeToTheLeftTakesWhatItTouches() {
    dragAndDrop(at(400, 400), at(150, 150));
    assertThat(editor.selection().nodes()).containsExactlyInAnyOrder("a", "b", "d");
  }

  @Test
  void draggingMovesAllSelectedNodesInOneUndo() {
    GraphSnapshot before = graph.snapshot();
    robot.clickOn(middleOf("a"));
    robot.press(KeyCode.SHIFT).clickOn(middleOf("b")).release(KeyCode.SHIFT);
    dragAndDrop(middleOf("b"), middleOf("b").add(65, 100));
    assertThat(graph.node("b").orElseThrow().position()).isEqualTo(new Point(348, 192));
    assertThat(graph.node("a").orElseThrow().position()).isEqualTo(new Point(108, 192));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> graph.snapshot().equals(before));
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    await(() -> graph.node("b").orElseThrow().y() == 192);
  }

  @Test
  void altMovesOffTheGrid() {
    drag(middleOf("b"), middleOf("b").add(65, 101));
    robot.press(KeyCode.ALT).moveBy(1, 0).drop().release(KeyCode.ALT);
    await(() -> graph.node("b").orElseThrow().position().equals(new Point(354, 197)));
  }

  @Test
  void escapeLeavesNoTraceOfAMove() {
    GraphSnapshot before = graph.snapshot();
    robot.clickOn(middleOf("c"));
    drag(middleOf("b"), middleOf("b").add(100, 100));
    robot.type(KeyCode.ESCAPE);
    robot.moveBy(50, 0).drop();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(graph.snapshot()).isEqualTo(before);
    assertThat(editor.history().canUndo()).isFalse();
    assertThat(editor.selection().nodes()).containsExactly("c");
    assertThat(ask(() -> canvas.nodeBoundsInView("b").getMinX())).isEqualTo(288);
  }

  @Test
  void escapeLeavesNoTraceOfAWire() {
    GraphSnapshot before = graph.snapshot();
    drag(port("b", "in"), port("d", "in"));
    robot.type(KeyCode.ESCAPE);
    robot.drop();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(graph.snapshot()).isEqualTo(before);
    assertThat(ask(() -> robot.lookup(".graph-loose-wire").query().isVisible())).isFalse();
    await(() -> !anyInState(".graph-port", "fits"));
  }

  @Test
  void escapeLeavesNoTraceOfAMarquee() {
    robot.clickOn(middleOf("c"));
    drag(at(20, 60), at(500, 400));
    robot.type(KeyCode.ESCAPE);
    robot.drop();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(editor.selection().nodes()).containsExactly("c");
    assertThat(ask(() -> robot.lookup(".graph-marquee").query().isVisible())).isFalse();
  }

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
  void arrowsNudgeByTheGridAndShiftByOnePixel() {
    robot.clickOn(middleOf("d")).type(KeyCode.RIGHT).type(KeyCode.DOWN);
    await(() -> graph.node("d").orElseThrow().position().equals(new Point(300, 252)));
    robot.push(KeyCode.SHIFT, KeyCode.LEFT);
    await(() -> graph.node("d").orElseThrow().x() == 299);
  }

  @Test
  void theWheelZoomsAtThePointer() {
    Point2D pointer = middleOf("d");
    robot.moveTo(pointer).scroll(3, VerticalDirection.DOWN);
    await(() -> canvas.getState().scale() != 1);
    assertThat(middleOf("d").distance(pointer)).isLessThan(1.5);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
    await(() -> canvas.getState().scale() == 1);
  }

  @Test
  void belowAReadableScaleNothingIsASceneNode() {
    ask(
        () -> {
          canvas.setState(new ViewState(0, 0, 0.3));
          return null;
        });
    await(() -> robot.lookup(".graph-node").queryAll().stream().noneMatch(n -> n.isVisible()));
    robot.clickOn(middleOf("c"));
    assertThat(editor.selection().nodes()).containsExactly("c");
  }

  @Test
  void middleDragAndSpaceDragPan() {
    robot.drag(at(700, 500), MouseButton.MIDDLE).moveBy(100, 50).drop();
    await(() -> canvas.getState().equals(new ViewState(-100, -50, 1)));
    robot.press(KeyCode.SPACE);
    drag(middleOf("b"), middleOf("b").add(-100, -50));
    robot.drop().release(KeyCode.SPACE);
    await(() -> canvas.getState().equals(new ViewState(0, 0, 1)));
    assertThat(editor.history().canUndo()).isFalse();
  }

  @Test
  void homeShowsEverythingAndThePeriodTheSelection() {
    ask(
        () -> {
          canvas.setState(new ViewState(5000, 5000, 2));
          return null;
        });
    robot.type(KeyCode.HOME);
    await(() -> canvas.viewport().area().contains(48, 96));
    ask(
        () -> {
          editor.selection().select("d");
          return null;
        });
    robot.type(KeyCode.PERIOD);
    await(() -> middleOfView().distance(368, 276) < 2);
  }

  private Point2D middleOfView() {
    Rectangle2D area = canvas.viewport().area();
    return new Point2D(area.getMinX() + area.getWidth() / 2, area.getMinY() + area.getHeight() / 2);
  }

  @Test
  void aWireIsDrawnByKeysAlone() {
    robot.clickOn(middleOf("b")).type(KeyCode.C);
    await(() -> robot.lookup(".graph-loose-wire").query().isVisible());
    robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
    await(() -> graph.connections().size() == 3);
    assertThat(graph.contains(wire("b", "d")) || !graph.incoming("d").isEmpty()).isTrue();
    assertThat(ask(() -> robot.lookup(".graph-loose-wire").query().isVisible())).isFalse();
  }

  @Test
  void escapeStopsAWireDrawnByKeys() {
    GraphSnapshot before = graph.snapshot();
    robot.clickOn(middleOf("b")).type(KeyCode.C).type(KeyCode.ESCAPE).type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(graph.snapshot()).isEqualTo(before);
    assertThat(editor.selection().nodes()).containsExactly("b");
  }

  @Test
  void arrowsWalkAlongWires() {
    robot.type(KeyCode.RIGHT);
    await(() -> editor.selection().contains("a"));
    robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
    robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
    await(() -> editor.selection().contains("c"));
    robot.push(KeyCode.CONTROL, KeyCode.LEFT);
    await(() -> editor.selection().contains("b"));
    robot.push(KeyCode.CONTROL, KeyCode.DOWN);
    await(() -> editor.selection().contains("d"));
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
  void addingFromThePaletteByKeyGoesIntoTheSelectedNodesWire() {
    ask(
        () -> {
          editor.selection().select("a");
          canvas.insertAtCenterOrAfterSelection("filter");
          return null;
        });
    assertThat(graph.contains(wire("a", "filter"))).isTrue();
    assertThat(graph.contains(wire("filter", "b"))).isTrue();
    ask(
        () -> {
          editor.selection().select("c");
          canvas.insertAtCenterOrAfterSelection("sink");
          return null;
        });
    assertThat(graph.contains(wire("c", "sink"))).isTrue();
  }

  @Test
  void theMinimapMovesTheView() {
    ask(
        () -> {
          canvas.setState(new ViewState(3000, 3000, 1));
          return null;
        });
    await(() -> robot.lookup(".graph-minimap").query().isVisible());
    robot.clickOn(".graph-minimap");
    await(() -> canvas.getState().x() < 1000);
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

  @Test
  void fittingBeforeThereIsASizeHappensWhenThereIs() {
    GraphCanvas fresh =
        ask(
            () -> {
              GraphCanvas unsized = DemoApp.canvas(editor);
              unsized.fitAll();
              return unsized;
            });
    UiStage.show(() -> fresh);
    Rectangle2D area = ask(() -> fresh.viewport().area());
    assertThat(area.getMinX() + area.getWidth() / 2).isEqualTo((48 + 688) / 2.0);
    ask(
        () -> {
          fresh.dispose();
          return null;
        });
  }
}
