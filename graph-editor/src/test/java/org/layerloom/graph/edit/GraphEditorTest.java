package org.layerloom.graph.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.demo.DemoBoxes.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.demo.DemoBoxes;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.model.PortRef;
import org.layerloom.graph.text.GraphTexts;

class GraphEditorTest {
  private final GraphEditor editor = DemoBoxes.editor();
  private final Graph graph = editor.graph();

  @BeforeEach
  void chain() {
    graph.putNode(box("a", "source", "A", 0, 0));
    graph.putNode(box("b", "step", "B", 200, 0));
    graph.putNode(box("c", "join", "C", 400, 0));
    graph.putNode(box("x", "source", "X", 0, 200));
    graph.connect(wire("a", "b"));
    graph.connect(wire("b", "c"));
    graph.connect(wire("x", "c"));
  }

  private void undoRestores(GraphSnapshot before) {
    GraphSnapshot after = graph.snapshot();
    assertThat(editor.history().names()).hasSize(1);
    editor.undo();
    assertThat(graph.snapshot()).isEqualTo(before);
    editor.redo();
    assertThat(graph.snapshot()).isEqualTo(after);
  }

  @Test
  void replacesTheWireOfAnOccupiedInputInOneUndo() {
    GraphSnapshot before = graph.snapshot();
    assertThat(editor.connect(wire("x", "b")).isAllowed()).isTrue();
    assertThat(graph.into(new PortRef("b", "in"))).containsExactly(wire("x", "b"));
    undoRestores(before);
  }

  @Test
  void refusesALoopAndChangesNothing() {
    GraphSnapshot before = graph.snapshot();
    assertThat(editor.connect(wire("c", "b")).reason()).contains("B → C → B");
    assertThat(graph.snapshot()).isSameAs(before);
    assertThat(editor.history().canUndo()).isFalse();
  }

  @Test
  void insertsOnAWireAndKeepsTheOrderOfWiresIntoTheTarget() {
    GraphSnapshot before = graph.snapshot();
    GraphNode node = box("new", "step", "New", 300, 0);
    assertThat(editor.insertOnWire(node, wire("b", "c")).isAllowed()).isTrue();
    assertThat(graph.into(new PortRef("c", "in")))
        .containsExactly(wire("new", "c"), wire("x", "c"));
    assertThat(graph.contains(wire("b", "new"))).isTrue();
    assertThat(editor.selection().nodes()).containsExactly("new");
    undoRestores(before);
  }

  @Test
  void refusesToInsertANodeWithoutAWayThrough() {
    GraphNode sink = box("new", "sink", "End", 300, 0);
    assertThat(editor.insertOnWire(sink, wire("b", "c")).reason()).contains("End");
    assertThat(graph.node("new")).isEmpty();
  }

  @Test
  void addsUnderAFreshIdAndWiresTheFirstPortThatFits() {
    String id = editor.addConnected(box("b", "choose", "B again", 0, 0), new PortRef("a", "out"));
    assertThat(id).isEqualTo("b_2");
    assertThat(graph.incoming("b_2")).containsExactly(wire("a", "b_2"));
  }

  @Test
  void wiresANewNodeBackwardsIntoAnInput() {
    String id = editor.addConnected(box("s", "source", "S", 0, 0), new PortRef("b", "in"));
    assertThat(graph.into(new PortRef("b", "in"))).containsExactly(wire(id, "b"));
    editor.undo();
    assertThat(graph.into(new PortRef("b", "in"))).containsExactly(wire("a", "b"));
  }

  @Test
  void removesNodesWithTheirWiresAndForgetsTheirSelection() {
    GraphSnapshot before = graph.snapshot();
    editor.selection().select(List.of("b", "x"));
    editor.remove(List.of("b", "x", "nobody"));
    assertThat(graph.nodes()).extracting(GraphNode::id).containsExactly("a", "c");
    assertThat(graph.connections()).isEmpty();
    assertThat(editor.selection().isEmpty()).isTrue();
    undoRestores(before);
  }

  @Test
  void joinsTheWiresThroughARemovedNodeInTheirPlace() {
    GraphSnapshot before = graph.snapshot();
    editor.removeAndJoin(List.of("b"));
    assertThat(graph.into(new PortRef("c", "in"))).containsExactly(wire("a", "c"), wire("x", "c"));
    undoRestores(before);
  }

  @Test
  void joinsThroughSeveralRemovedNodesInARow() {
    editor.insertOnWire(box("m", "step", "M", 300, 0), wire("b", "c"));
    editor.removeAndJoin(List.of("b", "m"));
    assertThat(graph.connections()).contains(wire("a", "c"));
  }

  @Test
  void movesAWireEndAndKeepsItsPlace() {
    graph.putNode(box("d", "sink", "D", 600, 0));
    GraphSnapshot before = graph.snapshot();
    assertThat(editor.reconnect(wire("b", "c"), wire("b", "d")).isAllowed()).isTrue();
    assertThat(graph.connections()).contains(wire("b", "d")).doesNotContain(wire("b", "c"));
    undoRestores(before);
  }

  @Test
  void mergesSuccessiveMovesOfTheSameNodes() {
    editor.move(Set.of("a", "b"), 5, 0);
    editor.move(Set.of("a", "b"), 0.1, 0.2);
    editor.move(Set.of("a", "b"), 5, 0);
    assertThat(editor.history().names()).containsExactly("Move 2 nodes");
    editor.undo();
    assertThat(graph.node("a").orElseThrow().position()).isEqualTo(new Point(0, 0));
  }

  @Test
  void mergesEditsOfOnePropertyButNotOfTwo() {
    editor.setProperty("b", "size", 1);
    editor.setProperty("b", "size", 12);
    editor.setProperty("b", "other", true);
    assertThat(editor.history().names()).containsExactly("Change size of B", "Change other of B");
    editor.undo();
    editor.undo();
    assertThat(graph.node("b").orElseThrow().properties()).isEqualTo(Map.of("size", 64));
  }

  @Test
  void makesNoEditOutOfNothing() {
    editor.setProperty("b", "size", 64);
    editor.rename("b", "B");
    editor.move(Set.of("b"), 0, 0);
    editor.disconnect(wire("a", "c"));
    editor.arrange(Map.of("a", new Point(0, 0)));
    assertThat(editor.history().canUndo()).isFalse();
  }

  @Test
  void replacesANodeAndDropsWiresOfPortsThatAreGone() {
    GraphSnapshot before = graph.snapshot();
    GraphNode old = graph.node("b").orElseThrow();
    editor.replace(
        new GraphNode(
            "b", "other", "B", old.properties(), 200, 0, List.of(), List.of(Port.output("out"))));
    assertThat(graph.connections()).containsExactly(wire("b", "c"), wire("x", "c"));
    undoRestores(before);
  }

  @Test
  void arrangesInOneUndo() {
    GraphSnapshot before = graph.snapshot();
    editor.arrange(Map.of("a", new Point(9, 9), "c", new Point(1, 2)));
    assertThat(graph.node("c").orElseThrow().position()).isEqualTo(new Point(1, 2));
    undoRestores(before);
  }

  @Test
  void duplicatesWithTheWiresAmongThem() {
    List<String> ids = editor.duplicate(List.of("a", "b"));
    assertThat(ids).containsExactly("a_2", "b_2");
    assertThat(graph.contains(wire("a_2", "b_2"))).isTrue();
    assertThat(graph.outgoing("b_2")).isEmpty();
    assertThat(editor.selection().nodes()).containsExactly("a_2", "b_2");
  }

  @Test
  void selectsWiresThatStayAndForgetsThoseThatGo() {
    editor.selection().select(wire("a", "b"));
    editor.selection().add(wire("b", "c"));
    editor.disconnect(wire("a", "b"));
    assertThat(editor.selection().connections()).containsExactly(wire("b", "c"));
  }

  @Test
  void pastesNothingFromForeignText() {
    assertThat(editor.paste("hello", 0, 0)).isEmpty();
    assertThat(editor.paste(null, 0, 0)).isEmpty();
    String copied = editor.copy(List.of("a", "b"));
    assertThat(editor.paste(copied.substring(0, copied.length() - 3), 0, 0)).isEmpty();
    assertThat(editor.history().canUndo()).isFalse();
  }

  @Test
  void namesEditsInTheLanguageOfTheMoment() {
    editor.setTexts(GraphTexts.forLocale(Locale.SIMPLIFIED_CHINESE));
    editor.rename("a", "甲");
    assertThat(editor.history().undoName()).contains("将 A 重命名为 甲");
  }

  @Test
  void insertsANodeThatIsThereLoose() {
    graph.putNode(box("l", "step", "L", 0, 400));
    GraphSnapshot before = graph.snapshot();
    GraphNode loose = graph.node("l").orElseThrow().withPosition(100, 0);
    assertThat(editor.insertOnWire(loose, wire("a", "b")).isAllowed()).isTrue();
    assertThat(graph.nodes()).hasSize(5);
    assertThat(graph.connections())
        .contains(wire("a", "l"), Connection.between("l", "out", "b", "in"));
    undoRestores(before);
  }

  @Test
  void pastesWithTheWiresThatLedInFromOutside() {
    GraphEditor fresh = DemoBoxes.editor();
    Graph boxes = fresh.graph();
    boxes.putNode(DemoBoxes.box("a", "source", "A", 0, 0));
    boxes.putNode(DemoBoxes.box("b", "step", "B", 200, 0));
    boxes.putNode(DemoBoxes.box("c", "join", "C", 400, 0));
    boxes.connect(DemoBoxes.wire("a", "b"));
    boxes.connect(DemoBoxes.wire("b", "c"));
    boxes.connect(DemoBoxes.wire("a", "c"));
    GraphSnapshot before = boxes.snapshot();
    String text = fresh.copy(List.of("b", "c"));

    assertThat(fresh.paste(text, 0, 90)).containsExactly("b_2", "c_2");
    assertThat(boxes.incoming("b_2")).isEmpty();
    assertThat(boxes.incoming("c_2")).containsExactly(DemoBoxes.wire("b_2", "c_2"));

    assertThat(fresh.pasteWithIncoming(text, 0, 180)).containsExactly("b_3", "c_3");
    assertThat(boxes.incoming("b_3")).containsExactly(DemoBoxes.wire("a", "b_3"));
    assertThat(boxes.incoming("c_3"))
        .containsExactly(DemoBoxes.wire("b_3", "c_3"), DemoBoxes.wire("a", "c_3"));
    fresh.undo();
    fresh.undo();
    assertThat(boxes.snapshot()).isEqualTo(before);
  }

  @Test
  void leavesOutIncomingWiresWhoseSourceIsNotThere() {
    GraphEditor first = DemoBoxes.editor();
    first.graph().putNode(DemoBoxes.box("a", "source", "A", 0, 0));
    first.graph().putNode(DemoBoxes.box("b", "step", "B", 200, 0));
    first.graph().connect(DemoBoxes.wire("a", "b"));
    GraphEditor other = DemoBoxes.editor();
    assertThat(other.pasteWithIncoming(first.copy(List.of("b")), 0, 0)).containsExactly("b");
    assertThat(other.graph().connections()).isEmpty();
  }
}
