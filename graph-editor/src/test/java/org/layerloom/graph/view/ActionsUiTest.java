package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.demo.DemoBoxes.wire;
import static org.layerloom.graph.view.CanvasRobot.ask;
import static org.layerloom.graph.view.CanvasRobot.await;
import static org.layerloom.graph.view.CanvasRobot.tell;

import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.model.FrameColour;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.SubBlock;

/** What other tests do by keys, by mouse, and the other way round. */
class ActionsUiTest {
  private final CanvasRobot robot = new CanvasRobot();
  private GraphCanvas canvas;

  @BeforeEach
  void open() {
    robot.graph.putNode(box("a", "source", "First", 48, 96));
    robot.graph.putNode(box("b", "step", "Second", 288, 96));
    robot.graph.putNode(box("c", "step", "Third", 528, 96));
    robot.graph.connect(wire("a", "b"));
    robot.graph.connect(wire("b", "c"));
    canvas = robot.open();
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private Set<String> selected() {
    return robot.editor.selection().nodes();
  }

  @Test
  void tabOpensTheListAndEnterAdds() {
    robot.moveTo(robot.at(600, 400)).type(KeyCode.TAB);
    await(() -> robot.isVisible(".graph-quick-add"));
    robot.write("sin").type(KeyCode.ENTER);
    await(() -> robot.graph.node("sink").isPresent());
    await(() -> canvas.isFocused());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> robot.graph.node("sink").isEmpty());
  }

  @Test
  void theMenuCopiesAndPastesWhereItWasOpened() {
    robot.menu(robot.middleOf("b"), "Copy");
    robot.menu(robot.at(700, 500), "Paste");
    await(() -> robot.graph.node("b_2").isPresent());
    assertThat(robot.graph.incoming("b_2")).isEmpty();
    robot.menu(robot.middleOf("c"), "Cut");
    await(() -> robot.graph.node("c").isEmpty());
  }

  @Test
  void theMenuDeletesAndJoins() {
    robot.menu(robot.middleOf("b"), "Delete and join");
    await(() -> robot.graph.contains(wire("a", "c")));
    robot.menu(robot.at(400, 136), "Remove wire");
    await(() -> robot.graph.connections().isEmpty());
    robot.menu(robot.middleOf("c"), "Delete");
    await(() -> robot.graph.nodes().size() == 1);
  }

  @Test
  void aWireIsCutByKeys() {
    robot.clickOn(robot.middleOf("b")).type(KeyCode.W);
    await(() -> robot.editor.selection().onlyConnection().isPresent());
    robot.type(KeyCode.DELETE);
    await(() -> robot.graph.connections().size() == 1);
  }

  @Test
  void theMenuLaysOutInOneUndo() {
    GraphSnapshot before = robot.graph.snapshot();
    tell(() -> robot.editor.move(Set.of("b"), 30, 300));
    tell(() -> robot.editor.history().clear());
    GraphSnapshot moved = robot.graph.snapshot();
    robot.menu(robot.at(700, 600), "Lay out");
    await(() -> !robot.graph.snapshot().equals(moved));
    assertThat(robot.editor.history().names()).hasSize(1);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> robot.graph.snapshot().equals(moved));
    assertThat(moved).isNotEqualTo(before);
  }

  @Test
  void theMenuFramesTheSelectionAndAddsNotes() {
    robot.menu(robot.middleOf("b"), "Frame the selection");
    await(() -> robot.editor.annotations().model().all().size() == 1);
    robot.type(KeyCode.ESCAPE);
    robot.menu(robot.at(700, 500), "Add note");
    await(() -> robot.editor.annotations().model().all().size() == 2);
    robot.write("by mouse").clickOn(robot.at(560, 400));
    await(
        () ->
            robot.editor.annotations().model().all().stream()
                .anyMatch(one -> one.text().equals("by mouse")));
  }

  @Test
  void shiftAddsToAMarqueeAndControlTogglesIt() {
    robot.clickOn(robot.middleOf("c"));
    robot.press(KeyCode.SHIFT).drag(robot.at(20, 40), MouseButton.PRIMARY);
    robot.moveTo(robot.at(240, 200)).drop().release(KeyCode.SHIFT);
    await(() -> selected().equals(Set.of("a", "c")));
    robot.press(KeyCode.CONTROL).drag(robot.at(20, 40), MouseButton.PRIMARY);
    robot.moveTo(robot.at(470, 200)).drop().release(KeyCode.CONTROL);
    await(() -> selected().equals(Set.of("b", "c")));
  }

  @Test
  void theMinimapIsDragged() {
    tell(() -> canvas.setState(new ViewState(2000, 2000, 1)));
    await(() -> robot.isVisible(".graph-minimap"));
    Node map = robot.lookup(".graph-minimap").query();
    Point2D corner = ask(() -> map.localToScreen(60, 60));
    robot.moveTo(corner).press(MouseButton.PRIMARY);
    await(() -> canvas.getState().x() != 2000);
    ViewState first = ask(canvas::getState);
    robot.moveBy(40, 20).release(MouseButton.PRIMARY);
    await(() -> canvas.getState().x() > first.x() && canvas.getState().y() > first.y());
    assertThat(canvas.getState().scale()).isEqualTo(1);
  }

  @Test
  void theClipboardLeadsIntoAnotherWindow() {
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.CONTROL, KeyCode.C);
    CanvasRobot other = new CanvasRobot();
    GraphCanvas elsewhere = other.open();
    tell(elsewhere::requestFocus);
    other.push(KeyCode.CONTROL, KeyCode.V);
    await(() -> other.graph.nodes().size() == 3);
    assertThat(other.graph.contains(wire("a", "b"))).isTrue();
    assertThat(other.graph.contains(wire("b", "c"))).isTrue();
    other.close();
  }

  @Test
  void aFrameGoesIntoABlockWithWhatLiesInIt() {
    String frame =
        ask(
            () ->
                robot.editor.annotations().addFrame(260, 40, 500, 200, "Part", FrameColour.GREEN));
    String note = ask(() -> robot.editor.annotations().addNote(300, 400));
    tell(() -> robot.editor.selection().selectAnnotations(Set.of(frame)));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
    await(() -> robot.graph.node("block").filter(SubBlock::is).isPresent());
    assertThat(robot.graph.node("b").orElseThrow().container()).isEqualTo("block");
    assertThat(robot.graph.node("a").orElseThrow().container()).isEmpty();
    assertThat(robot.editor.annotations().shown()).extracting(Annotation::id).containsExactly(note);
    robot.type(KeyCode.ENTER);
    await(() -> robot.editor.openBlock().id().equals("block") && robot.isVisible(".graph-frame"));
    robot.type(KeyCode.BACK_SPACE);
    await(() -> robot.editor.openBlock().id().isEmpty());
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.U);
    await(() -> robot.editor.annotations().shown().size() == 2);
  }

  @Test
  void arrowsAndPageKeysStandInForTheMouseInView() {
    robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
    await(() -> canvas.getState().scale() == 1.25);
    robot.push(KeyCode.CONTROL, KeyCode.MINUS);
    await(() -> Math.abs(canvas.getState().scale() - 1) < 1e-9);
  }

  @Test
  void nodesSayWhatTheyAre() {
    await(
        () ->
            robot.lookup(".graph-node").queryAll().stream()
                .map(Node::getAccessibleText)
                .anyMatch("Second, step · size 64"::equals));
  }

  @Test
  void aLooseNodeIsDraggedIntoAWireWhichLightsUpBefore() {
    tell(() -> robot.editor.add(box("loose", "filter", "Loose", 600, 400)));
    robot.drag(robot.middleOf("loose"), MouseButton.PRIMARY).moveTo(robot.at(300, 400));
    robot.moveTo(robot.at(228, 136));
    await(() -> robot.anyInState(".graph-wire", "allowed"));
    robot.drop();
    await(() -> robot.graph.contains(wire("a", "loose")));
    assertThat(robot.graph.contains(wire("loose", "b"))).isTrue();
    assertThat(robot.graph.contains(wire("a", "b"))).isFalse();
  }

  @Test
  void aWireFromAnInputDroppedOnNothingOffersWhatCanFeedIt() {
    tell(() -> robot.editor.add(box("d", "sink", "Fourth", 700, 400)));
    robot.drag(robot.port("d", "in"), MouseButton.PRIMARY).moveTo(robot.at(500, 500)).drop();
    await(() -> robot.isVisible(".graph-quick-add"));
    assertThat(offered()).doesNotContain("Sink").contains("Source", "Step");
    robot.write("filt").type(KeyCode.ENTER);
    await(() -> robot.graph.contains(wire("filter", "d")));
    assertThat(robot.editor.history().undoName()).contains("Add Filter");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> robot.graph.node("filter").isEmpty() && robot.graph.incoming("d").isEmpty());
  }

  private List<String> offered() {
    return ask(
        () ->
            robot.lookup(".graph-quick-add-list").<CatalogEntry>queryListView().getItems().stream()
                .map(CatalogEntry::label)
                .toList());
  }

  @Test
  void whatFitsTheNodeNextToThePlaceIsOfferedFirst() {
    robot.doubleClickOn(robot.at(800, 300));
    await(() -> robot.isVisible(".graph-quick-add"));
    assertThat(offered()).startsWith("Step").endsWith("Source");
    robot.write("s");
    await(() -> offered().subList(0, 3).equals(List.of("Step", "Sink", "Source")));
    robot.type(KeyCode.ESCAPE);
    tell(() -> robot.editor.remove(List.of("a", "b", "c")));
    robot.type(KeyCode.TAB);
    await(() -> robot.isVisible(".graph-quick-add"));
    assertThat(offered()).startsWith("Source");
  }

  @Test
  void successiveDragsOfTheSameNodesAreOneUndo() {
    GraphSnapshot before = robot.graph.snapshot();
    for (int i = 1; i <= 3; i++) {
      Point2D from = robot.middleOf("b");
      double y = 96 + i * 60;
      robot.drag(from, MouseButton.PRIMARY).moveTo(from.add(0, 30)).moveTo(from.add(0, 60)).drop();
      await(() -> robot.graph.node("b").orElseThrow().y() == y);
    }
    assertThat(robot.editor.history().names()).containsExactly("Move Second");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> robot.graph.snapshot().equals(before));
  }
}
