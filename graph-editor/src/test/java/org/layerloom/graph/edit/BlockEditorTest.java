package org.layerloom.graph.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.demo.DemoBoxes.wire;

import java.util.List;
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
import org.layerloom.graph.model.SubBlock;

class BlockEditorTest {
  private final GraphEditor editor = DemoBoxes.editor();
  private final Graph graph = editor.graph();

  @BeforeEach
  void fill() {
    graph.putNode(box("a", "source", "First", 0, 96));
    graph.putNode(box("b", "step", "Second", 240, 96));
    graph.putNode(box("c", "step", "Third", 480, 96));
    graph.putNode(box("d", "join", "Fourth", 720, 96));
    graph.connect(wire("a", "b"));
    graph.connect(wire("a", "d"));
    graph.connect(wire("b", "c"));
    graph.connect(wire("c", "d"));
  }

  private GraphNode node(String id) {
    return graph.node(id).orElseThrow();
  }

  private List<String> names(String container) {
    return graph.contents(container).stream().map(GraphNode::name).toList();
  }

  @Test
  void theWiresThatCrossTheBorderBecomeThePortsOfTheBlock() {
    assertThat(editor.blocks().make(List.of("b", "c"))).isEmpty();

    assertThat(editor.selection().onlyNode()).contains("block");
    GraphNode block = node("block");
    assertThat(block.inputs()).extracting(Port::id).containsExactly("in");
    assertThat(block.outputs()).extracting(Port::id).containsExactly("out");
    assertThat(block.position()).isEqualTo(new Point(360, 96));
    assertThat(names("")).containsExactly("First", "Fourth", "Block");
    assertThat(names("block")).containsExactly("Second", "Third", "Input", "Output");
    assertThat(graph.wiresIn(""))
        .containsExactly(wire("a", "block"), wire("a", "d"), wire("block", "d"));
    assertThat(graph.wiresIn("block"))
        .containsExactly(wire("block_in", "b"), wire("b", "c"), wire("c", "block_out"));
    assertThat(editor.history().names()).containsExactly("Put 2 nodes into a block");
  }

  @Test
  void oneSourceIsOnePortHoweverManyItFeeds() {
    graph.putNode(box("e", "choose", "Fifth", 480, 300));
    graph.connect(wire("a", "e"));
    graph.connect(Connection.between("b", "out", "e", "other"));
    editor.blocks().make(List.of("b", "e", "c"));
    assertThat(node("block").inputs()).hasSize(1);
    assertThat(graph.outgoing("block_in"))
        .containsExactly(wire("block_in", "b"), wire("block_in", "e"));
  }

  @Test
  void aBlockThatWouldFeedItselfIsRefusedByName() {
    GraphSnapshot before = graph.snapshot();
    assertThat(editor.blocks().make(List.of("b", "d")))
        .contains(
            "Third lies between the selected nodes: the block would feed itself. Select it too.");
    assertThat(graph.snapshot()).isEqualTo(before);
    assertThat(editor.history().canUndo()).isFalse();
  }

  @Test
  void aRepeatedBlockExpandsIntoCopiesInARow() {
    editor.blocks().make(List.of("b", "c"));
    assertThat(editor.blocks().setRepeat("block", 3)).isEmpty();
    GraphSnapshot repeated = graph.snapshot();
    editor.blocks().expand(List.of("block"));

    assertThat(graph.nodes()).noneMatch(SubBlock::is).noneMatch(SubBlock::isTerminal).hasSize(8);
    assertThat(graph.snapshot().path("a", "d")).hasSize(2);
    assertThat(graph.snapshot().path("b", "d"))
        .containsExactly("b", "c", "b_2", "c_2", "b_3", "c_3", "d");
    assertThat(editor.selection().nodes())
        .containsExactlyInAnyOrder("b", "c", "b_2", "c_2", "b_3", "c_3");
    editor.undo();
    assertThat(graph.snapshot()).isEqualTo(repeated);
  }

  @Test
  void onlyABlockWithOneInputAndOneOutputRepeats() {
    editor.blocks().make(List.of("c", "d"));
    assertThat(editor.blocks().setRepeat("block", 2).orElseThrow()).contains("one input");
    assertThat(editor.blocks().setRepeat("block", 101).orElseThrow()).contains("100");
    editor.setProperty("block", SubBlock.REPEAT, 6);
    assertThat(SubBlock.repeat(node("block"))).isEqualTo(1);
  }

  @Test
  void deletingATerminalTakesThePortAndItsWires() {
    editor.blocks().make(List.of("b", "c"));
    editor.blocks().setRepeat("block", 2);
    GraphSnapshot before = graph.snapshot();
    editor.openBlock().enter("block");
    editor.remove(List.of("block_in"));

    assertThat(node("block").inputs()).isEmpty();
    assertThat(SubBlock.repeat(node("block"))).isEqualTo(1);
    assertThat(graph.outgoing("a")).containsExactly(wire("a", "d"));
    editor.undo();
    assertThat(graph.snapshot()).isEqualTo(before);
  }

  @Test
  void aPortIsAddedFromInsideAndCalledAfterItsInnerSide() {
    editor.blocks().make(List.of("b", "c"));
    assertThat(editor.blocks().addPort(Port.Direction.INPUT, new Point(0, 0))).isPresent();
    editor.openBlock().enter("block");
    assertThat(editor.blocks().addPort(Port.Direction.INPUT, new Point(0, 0))).isEmpty();
    editor.rename("block_in_2", "Mask");
    assertThat(node("block").inputs())
        .containsExactly(
            new Port("in", Port.Direction.INPUT, false, "Input"),
            new Port("in_2", Port.Direction.INPUT, false, "Mask"));
    assertThat(editor.connect(Connection.between("block_in_2", "out", "d", "in")).reason())
        .contains("different blocks");
  }

  @Test
  void deletingABlockDeletesWhatLiesInItAndLeavesIt() {
    editor.blocks().make(List.of("b", "c"));
    editor.openBlock().enter("block");
    editor.blocks().make(List.of("b"));
    editor.openBlock().enter("block_2");
    GraphSnapshot before = graph.snapshot();
    editor.remove(List.of("block"));

    assertThat(graph.nodes()).extracting(GraphNode::id).containsExactly("a", "d");
    assertThat(graph.connections()).containsExactly(wire("a", "d"));
    assertThat(editor.openBlock().id()).isEmpty();
    editor.undo();
    assertThat(graph.snapshot()).isEqualTo(before);
  }

  @Test
  void aBlockIsCopiedWithItsContent() {
    editor.blocks().make(List.of("b", "c"));
    List<String> pasted = editor.paste(editor.copy(Set.of("block")), 24, 24);
    assertThat(pasted).containsExactly("block_2");
    assertThat(names("block_2")).containsExactly("Second", "Third", "Input", "Output");
    assertThat(graph.wiresIn("block_2")).hasSize(3);
    assertThat(graph.incoming("block_2")).isEmpty();
  }

  @Test
  void terminalsAreNotCopiedByThemselves() {
    editor.blocks().make(List.of("b", "c"));
    editor.openBlock().enter("block");
    editor.duplicate(List.of("block_in", "b"));
    assertThat(names("block")).containsExactly("Second", "Third", "Input", "Output", "Second");
    assertThat(node("block").inputs()).hasSize(1);
  }

  @Test
  void copiedTextWithABlockThatLacksATerminalIsNoFragment() {
    editor.blocks().make(List.of("b", "c"));
    String text = editor.copy(Set.of("block"));
    String broken = text.replace("\"port\": \"in\"", "\"port\": \"other\"");
    assertThat(broken).isNotEqualTo(text);
    assertThat(editor.paste(broken, 0, 0)).isEmpty();
  }

  @Test
  void bypassGoesOnAndOffAndSaysWhereItCannot() {
    assertThat(editor.blocks().toggleBypass(List.of("a", "b", "c"))).isEmpty();
    assertThat(graph.nodes())
        .filteredOn(GraphNode::bypassed)
        .extracting(GraphNode::id)
        .containsExactly("b", "c");
    assertThat(editor.history().undoName()).contains("Bypass 2 nodes");
    editor.blocks().toggleBypass(List.of("b"));
    assertThat(node("b").bypassed()).isFalse();
    assertThat(editor.blocks().toggleBypass(List.of("a")))
        .contains("First cannot be bypassed: it needs an input and an output.");
    String text = editor.copy(List.of("c"));
    assertThat(node(editor.paste(text, 0, 0).get(0)).bypassed()).isTrue();
  }

  @Test
  void aKeptBlockBringsItsContentWhereverItIsAdded() {
    editor.blocks().make(List.of("b", "c"));
    String text = editor.copy(List.of("block"));
    editor.undo();
    GraphSnapshot before = graph.snapshot();
    GraphNode kept = KeptBlock.read(text, 24, 36).orElseThrow();

    String added = editor.add(kept);
    assertThat(node(added).position()).isEqualTo(new Point(24, 36));
    assertThat(node(added).properties()).isEmpty();
    assertThat(names(added)).containsExactly("Second", "Third", "Input", "Output");
    assertThat(graph.wiresIn(added)).hasSize(3);
    editor.undo();
    assertThat(graph.snapshot()).isEqualTo(before);

    assertThat(editor.checkInsertion(kept, wire("b", "c")).isAllowed()).isTrue();
    assertThat(editor.insertOnWire(kept, wire("b", "c")).isAllowed()).isTrue();
    assertThat(graph.snapshot().path("b", "c")).containsExactly("b", "block", "c");
    assertThat(graph.contents("block")).hasSize(4);
    editor.undo();
    assertThat(graph.snapshot()).isEqualTo(before);

    editor.addConnected(kept, wire("c", "d").source());
    assertThat(graph.outgoing("c")).contains(wire("c", "block"));
    assertThat(graph.contents("block")).hasSize(4);
  }

  @Test
  void onlyTextOfASingleBlockIsAKeptBlock() {
    editor.blocks().make(List.of("b"));
    assertThat(KeptBlock.read(editor.copy(List.of("block", "c")), 0, 0)).isEmpty();
    assertThat(KeptBlock.read(editor.copy(List.of("c")), 0, 0)).isEmpty();
    assertThat(KeptBlock.read("nothing", 0, 0)).isEmpty();
  }

  @Test
  void undoEntersTheBlockWhereItChangesSomething() {
    editor.blocks().make(List.of("b", "c"));
    editor.openBlock().enter("block");
    editor.disconnect(wire("b", "c"));
    editor.openBlock().leave();
    editor.undo();
    assertThat(editor.openBlock().id()).isEqualTo("block");
    editor.openBlock().leave();
    editor.redo();
    assertThat(editor.openBlock().id()).isEqualTo("block");
    editor.undo();
    editor.undo();
    assertThat(editor.openBlock().id()).isEmpty();
  }

  @Test
  void newNodesGoIntoTheOpenBlock() {
    editor.blocks().make(List.of("b", "c"));
    editor.openBlock().enter("block");
    assertThat(editor.selection().isEmpty()).isTrue();
    String id = editor.add(box("x", "step", "New", 0, 0));
    assertThat(node(id).container()).isEqualTo("block");
    assertThat(editor.insertOnWire(box("y", "step", "Newer", 0, 0), wire("b", "c")).isAllowed())
        .isTrue();
    assertThat(node("y").container()).isEqualTo("block");
  }
}
