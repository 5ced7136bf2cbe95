package org.layerloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;
import org.layerloom.app.shell.Dialogs.Unkept;
import org.layerloom.engine.train.TrainingState;

/** Leaving a project that is being trained, or whose trained model is nowhere but in memory. */
class LeavingTest extends Journey {

  private static final int LONG = 20_000;

  private String title() {
    return FxThread.ask(() -> context.document().title());
  }

  private void train(String template, int epochs) {
    choose(template);
    setEpochs(epochs);
    robot.clickOn("#train");
  }

  @Test
  void asksBeforeATrainingUnderWayIsLostAndKeepsItWhereThePersonWants() {
    train("iris", LONG);
    untilBeyond(1);
    dialogs.stopTraining = false;
    FxThread.run(() -> window.actions().startEmpty());
    double position = position();

    assertThat(dialogs.askedToStop).containsExactly(Optional.empty());
    assertThat(title()).isEqualTo("iris");
    untilBeyond(position + 1);
    assertThat(state()).hasValue(TrainingState.RUNNING);

    dialogs.stopTraining = true;
    FxThread.run(() -> window.actions().startEmpty());
    assertThat(title()).isEqualTo("Untitled");
    assertThat(state()).isEmpty();
  }

  @Test
  void asksBeforeTheWindowClosesOnATraining() {
    train("iris", LONG);
    untilBeyond(1);
    Stage other =
        FxThread.ask(
            () -> {
              Stage made = new Stage();
              open(context, made);
              made.show();
              return made;
            });
    dialogs.stopTraining = false;
    askToClose(other);
    assertThat(FxThread.ask(other::isShowing)).isTrue();
    assertThat(state()).hasValue(TrainingState.RUNNING);

    dialogs.stopTraining = true;
    askToClose(other);
    assertThat(FxThread.ask(other::isShowing)).isFalse();
  }

  @Test
  void saysWhereTheCheckpointsOfASavedProjectAre() {
    dialogs.file = Optional.of(folder.resolve("flowers.loom"));
    choose("iris");
    setEpochs(LONG);
    robot.push(KeyCode.CONTROL, KeyCode.S);
    FxThread.until("it is saved", () -> context.document().file().isPresent());
    robot.clickOn("#train");
    untilBeyond(2);
    dialogs.stopTraining = false;
    FxThread.run(() -> window.actions().startEmpty());

    assertThat(dialogs.askedToStop).hasSize(1);
    assertThat(dialogs.askedToStop.get(0).orElseThrow().getParent())
        .isEqualTo(folder.resolve("flowers.runs"));
    // The folder must not be written to any more when the test removes it.
    robot.clickOn("#stop");
    untilTrained();
  }

  @Test
  void asksBeforeATrainedModelIsLost() {
    train("linear-regression", 2);
    untilTrained();
    dialogs.unkept = Unkept.CANCEL;
    FxThread.run(() -> window.actions().startEmpty());
    assertThat(dialogs.askedAboutModel).containsExactly("linear-regression");
    assertThat(title()).isEqualTo("linear-regression");
    assertThat(isDisabled("#export")).isFalse();

    dialogs.unkept = Unkept.DISCARD;
    FxThread.run(() -> window.actions().startEmpty());
    assertThat(title()).isEqualTo("Untitled");
    assertThat(dialogs.errors).isEmpty();
  }

  @Test
  void exportsFirstWhereThePersonWantsAndStaysWhereThatFails() {
    train("linear-regression", 2);
    untilTrained();
    dialogs.unkept = Unkept.EXPORT;
    FxThread.run(() -> window.actions().startEmpty());
    assertThat(title()).as("no place was chosen").isEqualTo("linear-regression");

    dialogs.file = Optional.of(folder.resolve("no/such/folder/line.zip"));
    FxThread.run(() -> window.actions().startEmpty());
    FxThread.until("refused", () -> !dialogs.errors.isEmpty());
    assertThat(title()).isEqualTo("linear-regression");

    Path file = folder.resolve("line.zip");
    dialogs.file = Optional.of(file);
    FxThread.run(() -> window.actions().startEmpty());
    FxThread.until("it goes on", () -> context.document().title().equals("Untitled"));
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void asksNothingOnceTheModelIsExported() {
    train("linear-regression", 2);
    untilTrained();
    dialogs.file = Optional.of(folder.resolve("line.zip"));
    robot.clickOn("#export");
    FxThread.until("it is written", () -> !dialogs.notes.isEmpty());
    FxThread.run(() -> window.actions().startEmpty());

    assertThat(dialogs.askedAboutModel).isEmpty();
    assertThat(title()).isEqualTo("Untitled");
  }

  @Test
  void asksNothingWhereTheRunIsBesideItsProject() {
    dialogs.file = Optional.of(folder.resolve("line.loom"));
    choose("linear-regression");
    setEpochs(2);
    robot.push(KeyCode.CONTROL, KeyCode.S);
    FxThread.until("it is saved", () -> !context.document().isModified());
    robot.clickOn("#train");
    untilTrained();
    FxThread.run(() -> window.actions().startEmpty());

    assertThat(dialogs.askedAboutModel).isEmpty();
    assertThat(title()).isEqualTo("Untitled");
  }

  private static void askToClose(Stage stage) {
    FxThread.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }
}
