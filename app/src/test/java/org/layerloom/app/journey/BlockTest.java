package org.layerloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;
import org.layerloom.engine.network.Connection;
import org.layerloom.engine.network.LayerSpec;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.ProjectJson;
import org.layerloom.graph.model.SubBlock;

/** Layers put into a block: it repeats, tells its cost, leads to its problems, and trains. */
class BlockTest extends Journey {

  private String open() {
    return FxThread.ask(() -> context.document().editor().openBlock().id());
  }

  /** Puts the hidden layer and its dropout into a block, with keys. */
  private void makeBlock() {
    choose("mnist-mlp");
    clickOnNode("dense");
    robot.press(KeyCode.SHIFT).clickOn(middleOf("dropout")).release(KeyCode.SHIFT);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
    FxThread.until("it is there", () -> context.document().graph().node("block").isPresent());
  }

  @Test
  void aBlockShowsShapeAndCostAndRepeatsFromTheInspector() {
    makeBlock();
    FxThread.until("it is drawn", () -> !shown("block").isEmpty());
    assertThat(shown("block")).containsExactly("Block", "2 layers inside", "128", "100,480 params");
    type("setting-repeat", "3");
    robot.type(KeyCode.ENTER);
    FxThread.until(
        "it repeats",
        () -> SubBlock.repeat(context.document().graph().node("block").orElseThrow()) == 3);
    FxThread.until("the cost is that of three", () -> text("#totals").contains("134,794"));
    assertThat(project().network().layers())
        .extracting(LayerSpec::id)
        .contains("block/1/dense", "block/3/dropout");
    assertThat(isDisabled("#train")).isFalse();
  }

  @Test
  void aProblemInsideABlockLeadsIntoIt() {
    makeBlock();
    FxThread.run(() -> context.document().editor().setProperty("dense", "units", 0));
    untilShown("#problems .hyperlink");
    assertThat(textsIn("#problems").toString()).contains("Block › Dense");
    untilShown(".graph-badge.error");
    robot.clickOn("#problems .hyperlink");
    FxThread.until("the block is entered", () -> open().equals("block"));
    assertThat(FxThread.ask(() -> context.document().editor().selection().onlyNode()))
        .contains("dense");
    robot.clickOn("Whole graph");
    FxThread.until("it is left", () -> open().isEmpty());
  }

  /** What a right click comes to; without a display it comes to nothing. */
  private void askForMenu(Point2D at) {
    FxThread.run(
        () -> {
          Node canvas = window.canvas().node();
          Point2D local = canvas.localToScene(canvas.screenToLocal(at));
          canvas
              .lookup(".graph-scenery")
              .fireEvent(
                  new ContextMenuEvent(
                      ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                      local.getX(),
                      local.getY(),
                      at.getX(),
                      at.getY(),
                      false,
                      null));
        });
  }

  private boolean has(String type) {
    return project().network().layers().stream().anyMatch(layer -> layer.type().equals(type));
  }

  @Test
  void aTransformerBlockUnfoldsAndFoldsByKeysAndByTheMenu() {
    start("reverse");
    String block = project().network().ofType("encoderblock").get(0).id();
    clickOnNode(block);
    robot.push(KeyCode.CONTROL, KeyCode.U);
    FxThread.until("its layers are there", () -> has("attention") && !has("encoderblock"));
    assertThat(isDisabled("#train")).isFalse();
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.U);
    FxThread.until("it is a block again", () -> has("encoderblock") && !has("attention"));
    String folded = project().network().ofType("encoderblock").get(0).id();
    askForMenu(middleOf(folded));
    String item = "Unfold a Transformer block into its layers";
    FxThread.until("the menu is there", () -> robot.lookup(item).tryQuery().isPresent());
    robot.clickOn(item);
    FxThread.until("its layers are there again", () -> has("attention"));
    askForMenu(middleOf(project().network().ofType("attention").get(0).id()));
    String back = "Fold layers into a Transformer block";
    FxThread.until("another menu is there", () -> robot.lookup(back).tryQuery().isPresent());
    robot.clickOn(back);
    FxThread.until("it is a block once more", () -> has("encoderblock") && !has("attention"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    FxThread.until("one step takes it back", () -> has("attention") && !has("encoderblock"));
  }

  @Test
  void aBypassedLayerIsLeftOutOfTheNetwork() {
    choose("mnist-mlp");
    clickOnNode("dropout");
    robot.type(KeyCode.B);
    FxThread.until("it is left out", () -> project().network().layer("dropout").isEmpty());
    assertThat(project().network().connections()).contains(Connection.of("dense", "classes"));
    assertThat(shown("dropout")).contains("128");
    assertThat(isDisabled("#train")).isFalse();
    robot.type(KeyCode.B);
    FxThread.until("it is back", () -> project().network().layer("dropout").isPresent());
  }

  @Test
  void aProjectWithBlocksIsTheSameWhenOpenedAgain() {
    makeBlock();
    FxThread.run(() -> context.document().editor().blocks().setRepeat("block", 2));
    Project saved = project();
    byte[] text = ProjectJson.write(saved);
    FxThread.run(() -> context.document().editor().openBlock().enter("block"));
    FxThread.run(
        () -> context.document().opened(ProjectJson.read(text, ""), folder.resolve("a.loom")));
    assertThat(open()).isEmpty();
    assertThat(ProjectJson.write(project())).isEqualTo(text);
  }

  @Test
  void aBlockIsKeptDraggedFromThePaletteAndTakenAwayAgain() {
    makeBlock();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
    untilShown("#palette-block-0001");
    Project before = project();
    robot.clickOn("#palette-search").write("Block");
    robot.drag("#palette-block-0001").moveTo(outputOf("block").midpoint(inputOf("classes")));
    robot.drop();
    FxThread.until("it is there", () -> context.document().graph().node("block_2").isPresent());
    assertThat(project().network().connections())
        .contains(
            Connection.of("block/1/dropout", "block_2/1/dense_2"),
            Connection.of("block_2/1/dropout_2", "classes"));
    clickOnEmptyCanvas();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    FxThread.until("it is gone in one undo", () -> project().equals(before));
    FxThread.run(() -> find("#palette-block-0001").requestFocus());
    robot.type(KeyCode.DELETE);
    FxThread.until("it is forgotten", () -> ownBlocks() == 0);
    assertThat(isShown("#palette-block-0001")).isFalse();
  }

  @Test
  void aKeptBlockIsAddedByKeys() {
    makeBlock();
    FxThread.run(() -> context.document().editor().rename("block", "Mine"));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
    FxThread.until("it is kept", () -> ownBlocks() == 1);
    robot.type(KeyCode.TAB).write("Mine").type(KeyCode.ENTER);
    FxThread.until("it is added", () -> context.document().graph().node("block_2").isPresent());
    assertThat(FxThread.ask(() -> context.document().graph().contents("block_2"))).hasSize(4);
  }

  /** Those that do not come with the program. */
  private long ownBlocks() {
    return context.keptBlocks().all().stream().filter(kept -> !kept.builtIn()).count();
  }

  @Test
  void aNetworkWithABlockTrains() {
    makeBlock();
    FxThread.run(() -> context.document().editor().blocks().setRepeat("block", 2));
    setEpochs(1);
    robot.push(KeyCode.F5);
    untilBeyond(0.05);
    robot.clickOn("#stop");
    untilTrained();
  }
}
