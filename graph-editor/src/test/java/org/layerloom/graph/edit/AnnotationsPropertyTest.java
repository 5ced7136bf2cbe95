package org.layerloom.graph.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.layerloom.graph.demo.DemoBoxes.box;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.layerloom.graph.demo.DemoBoxes;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.model.Annotations;
import org.layerloom.graph.model.Frame;
import org.layerloom.graph.model.FrameColour;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.Note;
import org.layerloom.graph.model.Point;

class AnnotationsPropertyTest {
  /** The whole document at one moment. */
  private record State(GraphSnapshot graph, List<Annotation> annotations) {
    static State of(GraphEditor editor) {
      return new State(editor.graph().snapshot(), editor.annotations().model().all());
    }
  }

  private static void act(GraphEditor editor, Random random) {
    AnnotationEditor annotations = editor.annotations();
    Set<String> some = new LinkedHashSet<>();
    for (Annotation one : annotations.model().all()) {
      if (random.nextInt(3) == 0) {
        some.add(one.id());
      }
    }
    List<String> nodes =
        editor.graph().nodes().stream()
            .map(node -> node.id())
            .filter(id -> random.nextBoolean())
            .toList();
    FrameColour colour = FrameColour.values()[random.nextInt(FrameColour.values().length)];
    switch (random.nextInt(12)) {
      case 0, 1 -> annotations.addNote(random.nextInt(500), random.nextDouble());
      case 2 -> annotations.addFrame(random.nextInt(9), 0, 200, 100, "F", colour);
      case 3 -> some.forEach(id -> annotations.setText(id, "text " + random.nextInt(3)));
      case 4 -> some.forEach(id -> annotations.setBox(id, 1, 2, random.nextInt(99), 60));
      case 5 -> annotations.setColour(some, colour);
      case 6 -> annotations.move(nodes, some, random.nextInt(3) - 1, 5);
      case 7 -> {
        editor.selection().set(new Selection.Content(new HashSet<>(nodes), Set.of(), some));
        editor.removeSelection();
      }
      case 8 -> editor.duplicate(nodes, some);
      case 9 -> editor.paste(editor.copy(nodes, some), 7, random.nextInt(60));
      case 10 -> editor.add(box("step", "step", "Step", random.nextInt(300), 0));
      default -> {
        editor.blocks().make(nodes, some);
        nodes.forEach(editor.openBlock()::enter);
        editor.graph().nodes().forEach(node -> editor.openBlock().enter(node.id()));
        annotations.addNote(3, 4);
        editor.openBlock().enter("");
        editor.blocks().expand(editor.graph().nodes().stream().map(n -> n.id()).toList());
      }
    }
  }

  @Property(tries = 120)
  void undoRestoresExactlyAndRedoToo(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int steps) {
    GraphEditor editor = DemoBoxes.editor();
    List<State> states = new ArrayList<>();
    states.add(State.of(editor));
    for (int i = 0; i < steps; i++) {
      editor.history().preventMerge();
      int before = editor.history().place();
      act(editor, random);
      if (editor.history().place() == before + 1) {
        states.add(State.of(editor));
      } else {
        // Several edits, or none: the states in between are not known.
        int made = editor.history().place() - before;
        State after = State.of(editor);
        for (int back = 0; back < made; back++) {
          editor.undo();
        }
        assertThat(State.of(editor)).isEqualTo(states.get(states.size() - 1));
        for (int again = 0; again < made; again++) {
          editor.redo();
          states.add(State.of(editor));
        }
        assertThat(State.of(editor)).isEqualTo(after);
      }
    }
    for (int place = states.size() - 1; place >= 0; place--) {
      editor.history().goTo(place);
      assertThat(State.of(editor)).isEqualTo(states.get(place));
    }
    for (int place = 0; place < states.size(); place++) {
      editor.history().goTo(place);
      assertThat(State.of(editor)).isEqualTo(states.get(place));
    }
  }

  @Property(tries = 60)
  void copyAndPasteGivesEqualOnesUnderFreshIds(@ForAll Random random) {
    GraphEditor editor = DemoBoxes.editor();
    for (int i = 0; i < 12; i++) {
      act(editor, random);
    }
    editor.openBlock().enter("");
    List<Annotation> before = editor.annotations().shown();
    int all = editor.annotations().model().all().size();
    String text = editor.copy(List.of(), before.stream().map(Annotation::id).toList());
    editor.paste(text, 10, 20);
    List<Annotation> after = editor.annotations().model().all();
    assertThat(after).hasSize(all + before.size());
    assertThat(editor.selection().annotations()).hasSize(before.size());
    for (int i = 0; i < before.size(); i++) {
      Annotation copy = after.get(all + i);
      assertThat(copy)
          .isEqualTo(before.get(i).movedBy(10, 20).withId(copy.id()))
          .isNotEqualTo(before.get(i));
    }
  }

  @Example
  void typingIntoANewNoteIsOneUndo() {
    GraphEditor editor = DemoBoxes.editor();
    String id = editor.annotations().addNote(1, 2);
    editor.annotations().setText(id, "Why");
    assertThat(editor.history().names()).containsExactly("Add note");
    editor.undo();
    assertThat(editor.annotations().model().all()).isEmpty();
    editor.redo();
    assertThat(editor.annotations().model().all().get(0).text()).isEqualTo("Why");
  }

  @Example
  void nudgesOfNodesAndNotesTogetherAreOneUndo() {
    GraphEditor editor = DemoBoxes.editor();
    String node = editor.add(box("a", "step", "A", 0, 0));
    String note = editor.annotations().addNote(0, 100);
    int before = editor.history().place();
    editor.history().preventMerge();
    editor.annotations().move(List.of(node), List.of(note), 12, 0);
    editor.annotations().move(List.of(node), List.of(note), 12, 0);
    assertThat(editor.history().place()).isEqualTo(before + 1);
    assertThat(editor.graph().node(node).orElseThrow().x()).isEqualTo(24);
    editor.undo();
    assertThat(editor.graph().node(node).orElseThrow().x()).isZero();
    assertThat(editor.annotations().model().find(note).orElseThrow().x()).isZero();
  }

  @Example
  void notesOfAnExpandedBlockComeOut() {
    GraphEditor editor = DemoBoxes.editor();
    editor.add(box("a", "step", "A", 0, 0));
    editor.blocks().make(List.of("a"));
    editor.openBlock().enter("block");
    String note = editor.annotations().addNote(0, 100);
    assertThat(editor.annotations().shown()).hasSize(1);
    editor.openBlock().enter("");
    assertThat(editor.annotations().shown()).isEmpty();
    editor.blocks().expand(List.of("block"));
    assertThat(editor.annotations().shown()).extracting(Annotation::id).containsExactly(note);
  }

  @Example
  void notesGoIntoABlockAndComeOutWhereTheContentDoes() {
    GraphEditor editor = DemoBoxes.editor();
    editor.add(box("a", "step", "A", 24, 48));
    String taken = editor.annotations().addNote(240, 48);
    String frame = editor.annotations().addFrame(0, 0, 500, 200, "F", FrameColour.BLUE);
    String left = editor.annotations().addNote(600, 48);
    State before = State.of(editor);
    editor.blocks().make(List.of("a"), List.of(taken, frame));
    assertThat(editor.annotations().shown()).extracting(Annotation::id).containsExactly(left);
    assertThat(editor.annotations().model().in("block"))
        .extracting(Annotation::id)
        .containsExactlyInAnyOrder(taken, frame);
    editor.undo();
    assertThat(State.of(editor)).as("one undo").isEqualTo(before);
    editor.redo();

    editor.blocks().expand(List.of("block"));
    assertThat(State.of(editor)).as("making and expanding").isEqualTo(before);
    editor.undo();
    editor.move(List.of("block"), 100, 30);
    editor.blocks().expand(List.of("block"));
    assertThat(editor.graph().node("a").orElseThrow().position()).isEqualTo(new Point(124, 78));
    Annotation note = editor.annotations().model().find(taken).orElseThrow();
    assertThat(new Point(note.x(), note.y())).isEqualTo(new Point(340, 78));
  }

  @Example
  void notesOfABlockWithoutNodesStayWhereTheyAre() {
    GraphEditor editor = DemoBoxes.editor();
    editor.add(box("a", "step", "A", 240, 480));
    String note = editor.annotations().addNote(300, 600);
    editor.blocks().make(List.of("a"), List.of(note));
    editor.openBlock().enter("block");
    editor.remove(List.of("a"));
    editor.openBlock().leave();

    editor.blocks().expand(List.of("block"));

    Annotation left = editor.annotations().model().find(note).orElseThrow();
    assertThat(new Point(left.x(), left.y())).isEqualTo(new Point(300, 600));
  }

  @Example
  void aBlockTakesNoNoteFromElsewhere() {
    GraphEditor editor = DemoBoxes.editor();
    editor.add(box("a", "step", "A", 0, 0));
    editor.add(box("b", "step", "B", 300, 0));
    editor.blocks().make(List.of("a"));
    editor.openBlock().enter("block");
    String inside = editor.annotations().addNote(0, 100);
    editor.openBlock().enter("");
    editor.blocks().make(List.of("b"), List.of(inside));
    assertThat(editor.annotations().model().find(inside).orElseThrow().container())
        .isEqualTo("block");
  }

  @Example
  void twoOfOneIdAreRefusedAndNothingChanges() {
    Annotations annotations = new Annotations();
    Note note = new Note("a", "", 0, 0, 50, 50, "");
    annotations.restore(List.of(note));
    Frame frame = new Frame("a", "", 0, 0, 50, 50, "", FrameColour.GREEN);
    assertThatThrownBy(() -> annotations.restore(List.of(note, frame)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a is there twice");
    assertThat(annotations.all()).containsExactly(note);
    assertThatThrownBy(() -> note.withBox(0, 0, -1, 5)).hasMessageContaining("no box");
    assertThatThrownBy(() -> note.withBox(Double.NaN, 0, 1, 5)).hasMessageContaining("no box");
  }

  @Example
  void aDamagedClipboardAddsNothing() {
    GraphEditor editor = DemoBoxes.editor();
    String id = editor.annotations().addNote(1, 2);
    String text = editor.copy(List.of(), List.of(id)).replace("\"width\": 240.0", "\"width\": -3");
    assertThat(text).contains("-3");
    editor.paste(text, 0, 0);
    assertThat(editor.annotations().model().all()).hasSize(1);
  }
}
