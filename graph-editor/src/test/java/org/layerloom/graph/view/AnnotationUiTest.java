package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.demo.DemoBoxes.wire;
import static org.layerloom.graph.view.CanvasRobot.ask;
import static org.layerloom.graph.view.CanvasRobot.await;
import static org.layerloom.graph.view.CanvasRobot.tell;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.model.Frame;
import org.layerloom.graph.model.FrameColour;
import org.layerloom.graph.model.Note;

class AnnotationUiTest {
  private final CanvasRobot robot = new CanvasRobot();
  private GraphCanvas canvas;

  @BeforeEach
  void open() {
    robot.graph.putNode(box("a", "source", "First", 72, 120));
    robot.graph.putNode(box("b", "step", "Second", 312, 120));
    robot.graph.putNode(box("c", "step", "Third", 312, 420));
    robot.graph.connect(wire("a", "b"));
    canvas = robot.open();
    tell(() -> canvas.setState(new ViewState(0, 0, 1)));
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private List<Annotation> all() {
    return robot.editor.annotations().model().all();
  }

  private Annotation only() {
    assertThat(all()).hasSize(1);
    return all().get(0);
  }

  private boolean isTyping() {
    return robot.isVisible(".graph-text-in-place");
  }

  private void addNote(double x, double y, String text) {
    tell(
        () -> {
          String id = robot.editor.annotations().addNote(x, y);
          robot.editor.annotations().setText(id, text);
          robot.editor.selection().clear();
          robot.editor.history().preventMerge();
        });
  }

  private void addFrame() {
    tell(
        () -> {
          robot.editor.annotations().addFrame(48, 60, 460, 180, "Part", FrameColour.GREEN);
          robot.editor.selection().clear();
          robot.editor.history().preventMerge();
        });
  }

  @Test
  void nAddsANoteAtThePointerToTypeInto() {
    robot.moveTo(robot.at(600, 300)).type(KeyCode.N);
    await(this::isTyping);
    robot.write("**Why** this").push(KeyCode.CONTROL, KeyCode.ENTER);
    await(() -> !isTyping() && only().text().equals("**Why** this"));
    assertThat(only().x()).isEqualTo(600);
    assertThat(only().y()).isEqualTo(300);
    assertThat(robot.graph.nodes()).hasSize(3);
    await(
        () ->
            robot.lookup(".graph-note-bold-text").queryAllAs(Text.class).stream()
                .anyMatch(text -> text.getText().equals("Why")));
    assertThat(robot.editor.history().names()).containsExactly("Add note");
    await(canvas::isFocused);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> all().isEmpty());
  }

  @Test
  void escapeKeepsTheTextOfANote() {
    addNote(600, 300, "kept");
    robot.doubleClickOn(robot.at(700, 350));
    await(this::isTyping);
    robot.write("other").type(KeyCode.ESCAPE);
    await(() -> !isTyping());
    assertThat(only().text()).isEqualTo("kept");
    assertThat(robot.editor.history().names()).hasSize(1);
  }

  @Test
  void enterEditsTheSelectedNoteAndGoingElsewhereKeepsWhatWasTyped() {
    addNote(600, 300, "before");
    robot.clickOn(robot.at(700, 350)).type(KeyCode.ENTER);
    await(this::isTyping);
    robot.write("after").clickOn(robot.at(620, 600));
    await(() -> !isTyping() && only().text().equals("after"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> only().text().equals("before"));
  }

  @Test
  void aNoteIsDraggedOnTheGridAndResizedByItsCorner() {
    addNote(600, 300, "moved");
    robot.drag(robot.at(700, 350)).moveTo(robot.at(710, 360)).dropTo(robot.at(748, 398));
    await(() -> only().x() == 648 && only().y() == 348);
    robot.drag(robot.at(887, 491), MouseButton.PRIMARY).moveTo(robot.at(900, 500));
    robot.dropTo(robot.at(936, 540));
    await(() -> only().width() == 288 && only().height() == 192);
    assertThat(only().x()).isEqualTo(648);
    robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> only().x() == 600 && only().width() == 240);
  }

  @Test
  void escapeBreaksAResizeOff() {
    addNote(600, 300, "still");
    robot.drag(robot.at(839, 400)).moveTo(robot.at(850, 400)).moveTo(robot.at(940, 400));
    await(() -> noteWidth() == 336);
    robot.type(KeyCode.ESCAPE).drop();
    await(() -> noteWidth() == 240);
    assertThat(only().width()).isEqualTo(240);
    assertThat(robot.editor.history().names()).hasSize(1);
  }

  @Test
  void ctrlGFramesTheSelectionAndAsksForItsTitle() {
    tell(() -> robot.editor.selection().select(List.of("a", "b")));
    robot.push(KeyCode.CONTROL, KeyCode.G);
    await(this::isTyping);
    robot.write("Encoder").type(KeyCode.ENTER);
    await(() -> only().text().equals("Encoder"));
    Annotation frame = only();
    assertThat(frame).isInstanceOf(Frame.class);
    for (String id : List.of("a", "b")) {
      var box = ask(() -> canvas.nodeBoundsInView(id));
      assertThat(frame.encloses(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight()))
          .isTrue();
    }
    assertThat(robot.editor.history().names()).containsExactly("Add frame");
  }

  @Test
  void withNothingSelectedCtrlGSaysWhatToDo() {
    robot.push(KeyCode.CONTROL, KeyCode.G);
    await(() -> robot.isVisible(".graph-hint"));
    assertThat(all()).isEmpty();
  }

  @Test
  void aFrameDragsItsContentInOneUndo() {
    addNote(84, 192, "goes along");
    tell(() -> robot.editor.annotations().setBox(all().get(0).id(), 84, 192, 120, 40));
    addFrame();
    robot.drag(robot.at(200, 72)).moveTo(robot.at(210, 80)).dropTo(robot.at(200, 96));
    await(() -> robot.graph.node("a").orElseThrow().y() == 144);
    assertThat(robot.graph.node("b").orElseThrow().y()).isEqualTo(144);
    assertThat(robot.graph.node("c").orElseThrow().y()).isEqualTo(420);
    assertThat(all()).extracting(Annotation::y).containsExactly(216.0, 84.0);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> robot.graph.node("a").orElseThrow().y() == 120);
    assertThat(all()).extracting(Annotation::y).containsExactly(192.0, 60.0);
  }

  @Test
  void deletingAFrameLeavesItsContent() {
    addFrame();
    robot.clickOn(robot.at(200, 72)).type(KeyCode.DELETE);
    await(() -> all().isEmpty());
    assertThat(robot.graph.nodes()).hasSize(3);
  }

  @Test
  void insideAFrameAMarqueeSelectsNodes() {
    addFrame();
    robot.drag(robot.at(56, 96)).moveTo(robot.at(100, 130)).dropTo(robot.at(280, 225));
    await(() -> robot.editor.selection().nodes().equals(Set.of("a")));
    assertThat(robot.editor.selection().annotations()).isEmpty();
  }

  @Test
  void copyAndPasteTakesAFrameWithItsContent() {
    addFrame();
    robot.clickOn(robot.at(200, 72)).push(KeyCode.CONTROL, KeyCode.C);
    robot.push(KeyCode.CONTROL, KeyCode.V);
    await(() -> all().size() == 2 && robot.graph.nodes().size() == 5);
    assertThat(robot.graph.connections()).hasSize(2);
    assertThat(all().get(1).text()).isEqualTo("Part");
    assertThat(all().get(1).x()).isEqualTo(all().get(0).x() + 24);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> all().size() == 1 && robot.graph.nodes().size() == 3);
  }

  @Test
  void theMenuOfAFrameChangesItsColour() {
    addFrame();
    tell(() -> robot.editor.selection().selectAnnotations(List.of(only().id())));
    var items =
        ask(() -> canvas.defaultMenuItems(new ContextTarget.OnAnnotation(only().id(), 200, 72)));
    var colours =
        items.stream()
            .filter(item -> "Colour".equals(item.getText()))
            .map(Menu.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(colours.getItems()).hasSize(FrameColour.values().length);
    tell(() -> colours.getItems().get(FrameColour.ORANGE.ordinal()).fire());
    assertThat(((Frame) only()).colour()).isEqualTo(FrameColour.ORANGE);
    await(() -> robot.lookup(".graph-frame-orange").tryQuery().isPresent());
  }

  @Test
  void aNoteIsABlockWhereItCannotBeRead() {
    addNote(600, 300, "small");
    await(() -> anyLineSeen());
    tell(() -> canvas.setState(new ViewState(0, 0, 0.2)));
    await(() -> robot.anyInState(".graph-note", "block") && !anyLineSeen());
    Node layer = robot.lookup(".graph-note").queryParent().getParent();
    assertThat(layer.getViewOrder()).as("behind the painted nodes").isEqualTo(1);
  }

  /** 0 while none is drawn. */
  private double noteWidth() {
    return robot
        .lookup(".graph-note")
        .tryQueryAs(NoteView.class)
        .map(NoteView::getWidth)
        .orElse(0.0);
  }

  private boolean anyLineSeen() {
    return robot
        .lookup(".graph-note")
        .tryQueryAs(NoteView.class)
        .map(note -> note.getChildren().stream().anyMatch(Node::isVisible))
        .orElse(false);
  }

  @Test
  void framesLieBehindWiresAndWiresBehindNotesAndNodes() {
    addNote(600, 300, "order");
    addFrame();
    await(() -> robot.lookup(".graph-frame").tryQuery().isPresent());
    await(() -> robot.lookup(".graph-note").tryQuery().isPresent());
    List<Node> layers =
        ask(
            () ->
                List.copyOf(
                    robot.lookup(".graph-scenery").queryParent().getChildrenUnmodifiable()));
    assertThat(layer(layers, ".graph-frame")).isLessThan(layer(layers, ".graph-wire"));
    assertThat(layer(layers, ".graph-wire")).isLessThan(layer(layers, ".graph-note"));
    assertThat(layer(layers, ".graph-note")).isLessThan(layer(layers, ".graph-node"));
  }

  private static int layer(List<Node> layers, String selector) {
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i).lookup(selector) != null) {
        return i;
      }
    }
    throw new AssertionError("no " + selector);
  }

  @Test
  void notesOfABlockAreSeenInItAlone() {
    tell(() -> robot.editor.blocks().make(List.of("a", "b")));
    tell(() -> robot.editor.openBlock().enter("block"));
    addNote(100, 300, "inside");
    await(() -> robot.isVisible(".graph-note"));
    assertThat(only()).isInstanceOf(Note.class);
    robot.type(KeyCode.BACK_SPACE);
    await(() -> !robot.isVisible(".graph-note"));
  }

  @Test
  void escapeInANewNoteLeavesNoTrace() {
    tell(
        () -> {
          robot.editor.move(List.of("a"), 12, 0);
          robot.editor.undo();
          robot.editor.selection().select("b");
        });
    robot.moveTo(robot.at(600, 300)).type(KeyCode.N);
    await(this::isTyping);
    robot.write("never mind").type(KeyCode.ESCAPE);
    await(() -> !isTyping());
    assertThat(all()).isEmpty();
    assertThat(robot.editor.history().canUndo()).isFalse();
    assertThat(robot.editor.history().canRedo()).isTrue();
    assertThat(robot.editor.selection().nodes()).containsExactly("b");
    robot.type(KeyCode.N);
    await(this::isTyping);
    robot.clickOn(robot.at(100, 600));
    await(() -> !isTyping() && all().isEmpty());
  }

  @Test
  void whatIsTypedNeverGoesIntoANoteOfAnotherDocument() {
    addNote(600, 300, "of this one");
    robot.doubleClickOn(robot.at(700, 350));
    await(this::isTyping);
    robot.write("typed");
    tell(
        () -> {
          Annotation other = only().withText("of the other one");
          robot.editor.annotations().model().restore(List.of(other));
          robot.editor.history().clear();
        });
    robot.clickOn(robot.at(100, 600));
    await(() -> !isTyping());
    assertThat(only().text()).isEqualTo("of the other one");
    assertThat(robot.editor.history().canUndo()).isFalse();
  }

  @Test
  void keysNudgeAFrameWithWhatLiesInIt() {
    addFrame();
    robot.clickOn(robot.at(200, 72)).type(KeyCode.DOWN);
    await(() -> robot.graph.node("a").orElseThrow().y() == 132 && only().y() == 72);
    assertThat(robot.graph.node("c").orElseThrow().y()).isEqualTo(420);
  }
}
