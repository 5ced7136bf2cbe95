package org.layerloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.layerloom.app.AppContext;
import org.layerloom.app.FxThread;
import org.layerloom.app.settings.Settings;
import org.layerloom.app.shell.Dialogs.Unsaved;
import org.layerloom.engine.project.Project;

/** Save, close, open again; nothing is lost by accident. */
class SavingTest extends Journey {

  private double placeOfTheTabs() {
    return FxThread.ask(
        () -> {
          Node tab = find("#page-network");
          stage().getScene().getRoot().layout();
          return tab.localToScene(0, 0).getX();
        });
  }

  private String title() {
    return FxThread.ask(() -> stage().getTitle());
  }

  @Test
  void aSavedProjectIsTheSameWhenItIsOpenedAgain() {
    Path file = folder.resolve("digits.loom");
    dialogs.file = Optional.of(file);
    choose("mnist-mlp");
    double tabs = placeOfTheTabs();
    clickOnNode("dense");
    type("setting-units", "96");
    clickOnEmptyCanvas();
    dragAndDrop(middleOf("output"), middleOf("output").add(60, 36));
    assertThat(title()).isEqualTo("mnist-mlp • – LayerLoom");
    assertThat(placeOfTheTabs()).as("whatever the title").isEqualTo(tabs);
    robot.push(KeyCode.CONTROL, KeyCode.S);
    FxThread.until("it is saved", () -> !context.document().isModified());
    Project saved = project();
    assertThat(title()).isEqualTo("digits – LayerLoom");
    assertThat(dialogs.notes).containsExactly("Saved digits.loom");

    clickOnNode("dense");
    type("setting-units", "97");
    assertThat(FxThread.ask(() -> context.document().isModified())).isTrue();
    robot.clickOn("#home");
    robot.clickOn("digits.loom");
    FxThread.until("it is open again", () -> !context.document().isModified());
    untilReady();

    assertThat(dialogs.asked).containsExactly("digits");
    Project opened = project();
    assertThat(opened.network()).isEqualTo(saved.network());
    assertThat(opened.positions()).isEqualTo(saved.positions());
    assertThat(opened.training()).isEqualTo(saved.training());
    assertThat(opened.data().dataset()).isEqualTo(saved.data().dataset());
    FxThread.until("the canvas shows it", () -> shown("dense").contains("96"));
    assertThat(shown("dense").get(1)).isEqualTo("96 · ReLU");
  }

  @Test
  void theCanvasShowsThePartThatWasSeenWhenItWasSaved() {
    Path file = folder.resolve("digits.loom");
    dialogs.file = Optional.of(file);
    choose("iris");
    robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
    robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
    var seen = FxThread.ask(() -> canvas().getState());
    assertThat(seen.scale()).isGreaterThan(1);
    robot.push(KeyCode.CONTROL, KeyCode.S);
    FxThread.until("it is saved", () -> context.document().file().isPresent());
    robot.type(KeyCode.HOME);
    robot.clickOn("#home");
    robot.clickOn("digits.loom");

    FxThread.until("it is seen as before", () -> canvas().getState().equals(seen));
  }

  @Test
  void workThatWasNotSavedIsOfferedAtTheNextStart() {
    choose("iris");
    clickOnNode("dense");
    type("setting-units", "21");
    FxThread.run(() -> context.recovery().keep());
    Path kept = folder.resolve("home/recovery/unsaved.loom");
    FxThread.until("a copy is kept", () -> Files.exists(kept));
    // As a crash would: the copy stays, its lock does not.
    FxThread.run(() -> context.recovery().close());

    AppContext next =
        FxThread.ask(
            () -> {
              AppContext made = new AppContext(new Settings(folder.resolve("home")));
              open(made, stage());
              return made;
            });
    try {
      untilShown("#recover");
      robot.clickOn("#recover");
      FxThread.until("it is there", () -> !next.document().graph().nodes().isEmpty());
      assertThat(
              FxThread.ask(
                  () -> next.document().network().layer("dense").orElseThrow().parameters()))
          .containsEntry("units", 21);
      assertThat(FxThread.ask(() -> next.document().isModified())).isTrue();
    } finally {
      FxThread.run(next::close);
    }
  }

  /** In a stage of its own, which may be closed. */
  @Test
  void closingTheWindowWithUnsavedWorkAsksFirst() throws IOException {
    Stage other =
        FxThread.ask(
            () -> {
              Stage made = new Stage();
              open(context, made);
              made.show();
              context.document().startFrom(template("iris"), "iris");
              context.document().editor().setProperty("dense", "units", 20);
              return made;
            });
    dialogs.unsaved = Unsaved.CANCEL;
    askToClose(other);
    assertThat(dialogs.asked).containsExactly("iris");
    assertThat(FxThread.ask(other::isShowing)).as("cancelled").isTrue();
    assertThat(FxThread.ask(() -> context.document().isModified())).isTrue();

    dialogs.unsaved = Unsaved.SAVE;
    askToClose(other);
    assertThat(FxThread.ask(other::isShowing)).as("no place was chosen").isTrue();

    dialogs.file = Optional.of(folder.resolve("iris.loom"));
    askToClose(other);
    FxThread.until("closed after saving", () -> !other.isShowing());
    assertThat(Files.readString(folder.resolve("iris.loom"))).contains("20");
  }

  @Test
  void closingTheWindowWithNothingUnsavedAsksNothing() {
    Stage other =
        FxThread.ask(
            () -> {
              Stage made = new Stage();
              open(context, made);
              made.show();
              return made;
            });
    askToClose(other);

    assertThat(FxThread.ask(other::isShowing)).isFalse();
    assertThat(dialogs.asked).isEmpty();
  }

  private Project template(String id) {
    return context.templates().find(id).orElseThrow().project();
  }

  private static void askToClose(Stage stage) {
    FxThread.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }
}
