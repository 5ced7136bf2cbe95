package org.layerloom.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.layerloom.graph.demo.DemoBoxes.box;
import static org.layerloom.graph.demo.DemoBoxes.wire;
import static org.layerloom.graph.view.CanvasRobot.ask;
import static org.layerloom.graph.view.CanvasRobot.await;
import static org.layerloom.graph.view.CanvasRobot.tell;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.SubBlock;

class SubBlockUiTest {
  private final CanvasRobot robot = new CanvasRobot();
  private GraphCanvas canvas;

  @BeforeEach
  void open() {
    robot.graph.putNode(box("a", "source", "First", 48, 96));
    robot.graph.putNode(box("b", "step", "Second", 288, 96));
    robot.graph.putNode(box("c", "step", "Third", 528, 96));
    robot.graph.putNode(box("d", "sink", "Fourth", 768, 96));
    robot.graph.connect(wire("a", "b"));
    robot.graph.connect(wire("b", "c"));
    robot.graph.connect(wire("c", "d"));
    canvas = robot.open();
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private String openId() {
    return ask(() -> robot.editor.openBlock().id());
  }

  private boolean isOpen(String id) {
    return robot.editor.openBlock().id().equals(id);
  }

  private boolean isBlock(String id) {
    return robot.graph.node(id).filter(SubBlock::is).isPresent();
  }

  private void makeByKeys() {
    tell(() -> robot.editor.selection().select(List.of("b", "c")));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
    await(() -> isBlock("block"));
  }

  @Test
  void keysMakeEnterLeaveRepeatAndExpandABlock() {
    GraphSnapshot before = robot.graph.snapshot();
    makeByKeys();
    robot.type(KeyCode.ENTER);
    await(() -> isOpen("block") && robot.isVisible(".graph-path"));
    await(() -> robot.lookup(".graph-node").queryAll().size() == 4);
    robot.type(KeyCode.BACK_SPACE);
    await(() -> isOpen("") && !robot.isVisible(".graph-path"));
    assertThat(robot.editor.selection().onlyNode()).contains("block");
    robot.type(KeyCode.CLOSE_BRACKET).type(KeyCode.CLOSE_BRACKET).type(KeyCode.OPEN_BRACKET);
    await(() -> SubBlock.repeat(robot.graph.node("block").orElseThrow()) == 2);
    robot.type(KeyCode.OPEN_BRACKET).type(KeyCode.OPEN_BRACKET);
    await(() -> SubBlock.repeat(robot.graph.node("block").orElseThrow()) == 1);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.U);
    await(() -> robot.graph.snapshot().equals(before));
    assertThat(robot.editor.selection().nodes()).containsExactlyInAnyOrder("b", "c");
  }

  @Test
  void theMouseMakesEntersLeavesRepeatsAndExpandsABlock() {
    GraphSnapshot before = robot.graph.snapshot();
    robot.clickOn(robot.middleOf("b")).press(KeyCode.SHIFT);
    robot.clickOn(robot.middleOf("c")).release(KeyCode.SHIFT);
    robot.menu(robot.middleOf("c"), "Put into a block");
    await(() -> isBlock("block"));
    robot.doubleClickOn(robot.middleOf("block"));
    await(() -> isOpen("block"));
    await(() -> robot.lookup(".graph-node").queryAll().size() == 4);
    robot.clickOn("Whole graph");
    await(() -> isOpen("") && canvas.isFocused());
    robot.menu(robot.middleOf("block"), "Repeat once more");
    await(() -> robot.lookup("Block \u00D7 2").tryQuery().isPresent());
    robot.menu(robot.middleOf("block"), "Repeat once less");
    await(() -> SubBlock.repeat(robot.graph.node("block").orElseThrow()) == 1);
    robot.menu(robot.middleOf("block"), "Expand block");
    await(() -> robot.graph.snapshot().equals(before));
  }

  @Test
  void bypassGoesByKeyAndByMenu() {
    robot.clickOn(robot.middleOf("b")).type(KeyCode.B);
    await(() -> isBypassed("b") && robot.anyInState(".graph-node", "bypassed"));
    assertThat(robot.isVisible(".graph-node-through")).isTrue();
    robot.menu(robot.middleOf("b"), "Bypass");
    await(() -> !isBypassed("b") && !robot.anyInState(".graph-node", "bypassed"));
    robot.clickOn(robot.middleOf("a")).type(KeyCode.B);
    await(() -> robot.isVisible(".graph-hint"));
    assertThat(isBypassed("a")).isFalse();
  }

  private boolean isBypassed(String id) {
    return robot.graph.node(id).filter(GraphNode::bypassed).isPresent();
  }

  @Test
  void portsAreAddedAndRemovedFromInside() {
    makeByKeys();
    robot.type(KeyCode.ENTER);
    await(() -> isOpen("block"));
    robot.menu(robot.at(360, 400), "Add an input to the block");
    await(() -> robot.graph.node("block").orElseThrow().inputs().size() == 2);
    robot.type(KeyCode.DELETE);
    await(() -> robot.graph.node("block").orElseThrow().inputs().size() == 1);
    robot.menu(robot.at(360, 400), "Add an output to the block");
    await(() -> robot.graph.node("block").orElseThrow().outputs().size() == 2);
    assertThat(openId()).isEqualTo("block");
  }

  @Test
  void whatIsAddedPastedFoundAndSelectedLiesInTheOpenBlock() {
    makeByKeys();
    robot.type(KeyCode.ENTER);
    await(() -> isOpen("block"));
    robot.push(KeyCode.CONTROL, KeyCode.A);
    assertThat(robot.editor.selection().nodes())
        .containsExactlyInAnyOrder("b", "c", "block_in", "block_out");
    robot.clickOn(robot.middleOf("b")).push(KeyCode.CONTROL, KeyCode.D);
    await(() -> robot.graph.node("b_2").filter(n -> n.container().equals("block")).isPresent());
    robot.push(KeyCode.CONTROL, KeyCode.F).write("First").type(KeyCode.ENTER);
    await(() -> isOpen("") && robot.editor.selection().contains("a"));
    robot.type(KeyCode.ESCAPE);
    tell(() -> canvas.reveal("b_2"));
    await(() -> isOpen("block"));
  }

  @Test
  void eachBlockKeepsThePartThatWasSeen() {
    makeByKeys();
    tell(() -> canvas.setState(new ViewState(-30, -40, 0.8)));
    robot.type(KeyCode.ENTER);
    await(() -> isOpen("block"));
    tell(() -> canvas.setState(new ViewState(10, 20, 1.5)));
    assertThat(ask(canvas::getTopState)).isEqualTo(new ViewState(-30, -40, 0.8));
    robot.type(KeyCode.BACK_SPACE);
    await(() -> canvas.getState().equals(new ViewState(-30, -40, 0.8)));
    robot.type(KeyCode.ENTER);
    await(() -> canvas.getState().equals(new ViewState(10, 20, 1.5)));
  }

  @Test
  void undoingTheBlockThatIsOpenLeavesIt() {
    makeByKeys();
    robot.type(KeyCode.ENTER);
    await(() -> isOpen("block"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await(() -> isOpen("") && robot.graph.node("block").equals(Optional.empty()));
    assertThat(robot.isVisible(".graph-path")).isFalse();
  }

  @Test
  void escapeInADragLeavesNoTraceInABlock() {
    makeByKeys();
    robot.type(KeyCode.ENTER);
    await(() -> isOpen("block"));
    GraphSnapshot before = robot.graph.snapshot();
    robot.drag(robot.middleOf("b"), MouseButton.PRIMARY).moveTo(robot.at(400, 300));
    robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
    assertThat(robot.graph.snapshot()).isEqualTo(before);
    robot.type(KeyCode.ESCAPE);
    assertThat(openId()).isEqualTo("block");
  }

  @Test
  void aRefusedBlockSaysWhyAndChangesNothing() {
    GraphSnapshot before = robot.graph.snapshot();
    tell(() -> robot.editor.selection().select(List.of("b", "d")));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
    await(() -> robot.isVisible(".graph-hint"));
    assertThat(robot.graph.snapshot()).isEqualTo(before);
  }
}
