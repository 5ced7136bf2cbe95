package org.layerloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.controlsfx.control.decoration.Decorator;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;
import org.layerloom.app.training.TrainingControls;
import org.layerloom.engine.network.Connection;
import org.layerloom.engine.project.Project;
import org.layerloom.engine.project.ProjectFile;
import org.layerloom.engine.project.Template;

/** From the first page to a network of one's own: drag, wire, set, break, mend, undo. */
class BuildingTest extends Journey {

  private static Connection wire(String from, String to) {
    return new Connection(from, to, "in");
  }

  private List<Connection> wires() {
    return project().network().connections();
  }

  private String reason() {
    return FxThread.ask(() -> this.<TrainingControls>find(".training-controls").reason());
  }

  private TextField field(String id) {
    return find("#" + id);
  }

  @Test
  void theFirstPageShowsACardForEveryTemplate() {
    for (Template template : context.templates().all()) {
      assertThat(isShown("#template-" + template.id())).as(template.id()).isTrue();
    }
    assertThat(isShown("#train")).isFalse();
    assertThat(isShown("#save")).isFalse();
    assertThat(FxThread.ask(() -> stage().getTitle())).isEqualTo("LayerLoom");
  }

  @Test
  void aChosenTemplateShowsItsLayersWithShapesAndCounts() {
    choose("mnist-mlp");
    FxThread.until("the nodes are drawn", () -> !shown("output").isEmpty());

    assertThat(shown("input")).containsExactly("Input", "", "784", "");
    assertThat(shown("dense")).containsExactly("Dense", "128 · ReLU", "128", "100,480 params");
    assertThat(shown("dropout")).containsExactly("Dropout", "0.2", "128", "");
    assertThat(shown("classes")).containsExactly("Classes", "10 · softmax", "10", "1,290 params");
    assertThat(shown("output")).containsExactly("Output", "cross-entropy", "10", "");
    assertThat(text("#totals")).contains("101,770");
    assertThat(isDisabled("#train")).isFalse();
    assertThat(FxThread.ask(() -> stage().getTitle())).contains("mnist-mlp");
  }

  @Test
  void aLayerDroppedOnAWireInsertsItselfAndItsUnitsReachAllBehindIt() {
    choose("mnist-mlp");
    Project before = project();
    robot.drag("#palette-dense").moveTo(outputOf("dense").midpoint(inputOf("dropout")));
    robot.drop();
    FxThread.until("it is there", () -> context.document().graph().node("dense_2").isPresent());
    assertThat(wires())
        .contains(wire("dense", "dense_2"), wire("dense_2", "dropout"))
        .doesNotContain(wire("dense", "dropout"));
    assertThat(project().network().layer("dense_2").orElseThrow().name()).isEqualTo("Dense 2");

    clickOnNode("dense_2");
    type("setting-units", "64");
    assertThat(shapeOf("dropout")).isEqualTo("64");
    FxThread.until("the canvas shows it", () -> shown("dropout").contains("64"));
    assertThat(shown("classes")).contains("650 params");

    clickOnEmptyCanvas();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    FxThread.until("the units are back", () -> shapeOf("dropout").equals("128"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    FxThread.until("the wire is back", () -> project().equals(before));
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    FxThread.until("it is there again", () -> wires().contains(wire("dense", "dense_2")));
  }

  @Test
  void aValueThatCannotBeIsMarkedWithTheReasonAndChangesNothing() {
    choose("mnist-mlp");
    Project before = project();
    clickOnNode("dense");
    for (String wrong : List.of("0", "abc", "-3", "", "1.5", "99999999")) {
      robot.clickOn("#setting-units").push(KeyCode.CONTROL, KeyCode.A).type(KeyCode.BACK_SPACE);
      robot.write(wrong);
      FxThread.until(
          "the field is marked for “" + wrong + "”",
          () ->
              Decorator.getDecorations(field("setting-units")) != null
                  && !Decorator.getDecorations(field("setting-units")).isEmpty());
      FxThread.until("the reason is below it", () -> fieldReason().contains("“" + wrong + "”"));
      assertThat(isShown("#reason-units")).isTrue();
      assertThat(fieldReason()).contains("Units must be");
      assertThat(FxThread.ask(() -> field("setting-units").getText())).isEqualTo(wrong);
      assertThat(project()).isEqualTo(before);
      assertThat(isDisabled("#train")).isFalse();
    }
    clickOnEmptyCanvas();
    clickOnNode("dense");
    assertThat(FxThread.ask(() -> field("setting-units").getText())).isEqualTo("128");
    assertThat(FxThread.ask(() -> context.document().isModified())).isFalse();
  }

  private String fieldReason() {
    return FxThread.ask(() -> this.<Text>find("#reason-units").getText());
  }

  @Test
  void whatIsIllegalInTheEndTakesItsLegalBeginningBack() {
    choose("mnist-mlp");
    clickOnNode("dense");
    type("setting-units", "64");
    robot.type(KeyCode.ENTER);
    robot.push(KeyCode.CONTROL, KeyCode.A).write("1.5");
    FxThread.until("it is as it was taken", () -> shapeOf("dense").equals("64"));
    robot.clickOn("#layer-name");
    FxThread.until("the value is back", () -> field("setting-units").getText().equals("64"));
    type("setting-units", "1.");
    robot.type(KeyCode.BACK_SPACE);
    assertThat(shapeOf("dense")).as("legal again").isEqualTo("1");
    robot.clickOn("#layer-name");
    FxThread.run(() -> context.document().editor().undo());
    assertThat(shapeOf("dense")).isEqualTo("64");
    FxThread.run(() -> context.document().editor().undo());
    assertThat(shapeOf("dense")).isEqualTo("128");
  }

  @Test
  void aFieldFollowsWhatIsChangedElsewhere() {
    choose("iris");
    untilShown("#setting-epochs");
    setEpochs(40);
    FxThread.until("it is shown", () -> field("setting-epochs").getText().equals("40"));
    FxThread.run(() -> context.document().editor().undo());
    FxThread.until("and taken back", () -> field("setting-epochs").getText().equals("100"));
  }

  @Test
  void leavingAWrongFieldShowsTheValueAgain() {
    choose("mnist-mlp");
    clickOnNode("dense");
    type("setting-units", "abc");
    robot.clickOn("#layer-name");
    FxThread.until("the value is back", () -> field("setting-units").getText().equals("128"));
    FxThread.until("unmarked", () -> !isShown("#reason-units"));
  }

  @Test
  void aWireThatCannotBeIsRefusedWithTheReason() {
    choose("mnist-cnn");
    Project before = project();
    dragAndDrop(outputOf("conv"), inputOf("dense"));

    assertThat(isShown(".graph-hint")).isTrue();
    assertThat(FxThread.ask(() -> ((Labeled) find(".graph-hint").lookup(".label")).getText()))
        .contains("Dense", "expected a vector", "32 × 26 × 26", "Flatten");
    assertThat(project()).isEqualTo(before);
  }

  @Test
  void aBrokenNetworkNamesTheLayerAndCannotBeTrained() {
    choose("mnist-cnn");
    Project before = project();
    clickOnNode("flatten");
    robot.type(KeyCode.DELETE);
    FxThread.until("it is gone", () -> context.document().graph().node("flatten").isEmpty());

    assertThat(textsIn("#problems")).anyMatch(text -> text.contains("Dense needs a wire"));
    assertThat(isDisabled("#train")).isTrue();
    assertThat(reason()).contains("Dense");
    robot.type(KeyCode.F5);
    assertThat(state()).isEmpty();

    robot.push(KeyCode.CONTROL, KeyCode.Z);
    FxThread.until("it is back", () -> project().equals(before));
    assertThat(isDisabled("#train")).isFalse();
    assertThat(reason()).contains("F5");
    assertThat(textsIn("#problems")).anyMatch(text -> text.contains("Everything fits"));
  }

  @Test
  void aClickOnARemedyMendsTheNetworkAndUndoTakesItBack() {
    choose("mnist-mlp");
    clickOnNode("classes");
    type("setting-units", "7");
    clickOnEmptyCanvas();
    assertThat(isDisabled("#train")).isTrue();
    assertThat(reason()).contains("7", "10");
    robot.clickOn("Set Units to 10");
    FxThread.until("it is mended", () -> shapeOf("classes").equals("10"));
    assertThat(isDisabled("#train")).isFalse();

    clickOnEmptyCanvas();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    FxThread.until("it is as before", () -> shapeOf("classes").equals("7"));
    assertThat(textsIn("#problems")).contains("Set Units to 10");
  }

  @Test
  void aFileWithAMissingFlattenOffersToInsertOne() throws IOException {
    Path file = folder.resolve("broken.loom");
    Project whole = context.templates().find("mnist-cnn").orElseThrow().project();
    new ProjectFile(file).write(whole);
    String text = Files.readString(file);
    Files.writeString(
        file,
        text.replaceAll("(\"to\"\\s*:\\s*)\"flatten\"", "$1\"dense\"")
            .replaceAll("\\{[^{}]*\"from\"\\s*:\\s*\"flatten\"[^{}]*\\},", ""));
    FxThread.run(() -> window.actions().open(file));
    FxThread.until("it is open", () -> context.document().file().isPresent());
    untilReady();
    assertThat(textsIn("#problems")).anyMatch(t -> t.contains("expected a vector"));

    robot.clickOn("Insert Flatten");
    FxThread.until("it is mended", () -> shapeOf("dense").equals("128"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    FxThread.until("it is as before", () -> shapeOf("dense").equals("?"));
  }

  @Test
  void aClickOnAProblemSelectsItsLayer() {
    choose("mnist-mlp");
    clickOnNode("classes");
    type("setting-units", "7");
    clickOnEmptyCanvas();
    robot.clickOn("Show");
    assertThat(FxThread.ask(() -> context.document().editor().selection().nodes()))
        .containsExactly("output");
    FxThread.until("the inspector shows it", () -> field("layer-name").getText().equals("Output"));
  }

  @Test
  void aLayerIsRenamedAsItIsTyped() {
    choose("mnist-mlp");
    clickOnNode("dense");
    type("layer-name", "Hidden 隐藏");
    FxThread.until("the canvas shows it", () -> !shown("dense").isEmpty());
    assertThat(shown("dense").get(0)).isEqualTo("Hidden 隐藏");
    clickOnEmptyCanvas();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    FxThread.until(
        "one step takes it back",
        () -> context.document().graph().node("dense").orElseThrow().name().equals("Dense"));
  }
}
