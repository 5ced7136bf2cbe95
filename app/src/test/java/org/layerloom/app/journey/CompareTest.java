package org.layerloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;
import org.layerloom.app.compare.CompareViewModel.Choice;
import org.layerloom.engine.project.ProjectDiff.Change;

/** Seeing what has changed, and what it was good for. */
class CompareTest extends Journey {

  private List<Change> changes() {
    return FxThread.ask(
        () -> List.copyOf(this.<TableView<Change>>find("#compare-table").getItems()));
  }

  private void choose(String side, int index) {
    FxThread.run(() -> this.<ComboBox<Choice>>find(side).getSelectionModel().select(index));
  }

  @Test
  void theOpenProjectIsHeldToTheSavedOneAndTwoRunsToEachOther() throws Exception {
    start("iris");
    Path file = folder.resolve("flowers.loom");
    dialogs.file = Optional.of(file);
    FxThread.run(() -> window.actions().save());
    FxThread.until("it is saved", () -> context.document().file().equals(Optional.of(file)));
    setEpochs(2);
    FxThread.run(() -> context.training().start());
    untilTrained();

    robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
    FxThread.until("the change of epochs", () -> changes().size() == 1);
    assertThat(changes().get(0).key()).isEqualTo("epochs");
    assertThat(changes().get(0).after()).isEqualTo("2");
    frames(2); // What was there at once has a place now.
    robot.clickOn("#compare-copy");
    assertThat(FxThread.ask(() -> Clipboard.getSystemClipboard().getString()))
        .contains("| Changed | Training |  | Epochs | 100 | 2 |");

    FxThread.until(
        "the run is offered",
        () -> this.<ComboBox<Choice>>find("#compare-before").getItems().size() == 3);
    choose("#compare-before", 2);
    choose("#compare-after", 2);
    // The page is put together anew with each choice.
    FxThread.until(
        "the runs tell how they ended",
        () -> textsIn("#compare-results").containsAll(List.of("Test loss", "Test accuracy", "2")));
    FxThread.until("one run is like itself", () -> changes().isEmpty());
  }

  @Test
  void anotherProjectIsHeldToItsOwnSavedVersion() {
    Path first = saved("iris", "flowers.loom");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
    FxThread.until("the first is offered", () -> paths("#compare-before").contains(first));
    Path second = saved("linear-regression", "line.loom");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);

    FxThread.until(
        "the second is chosen",
        () ->
            this.<ComboBox<Choice>>find("#compare-before")
                .getValue()
                .path()
                .equals(Optional.of(second)));
    assertThat(FxThread.ask(() -> paths("#compare-before"))).containsExactly(second);
    assertThat(FxThread.ask(() -> paths("#compare-after"))).containsExactly(second);
  }

  private Path saved(String template, String name) {
    start(template);
    Path file = folder.resolve(name);
    dialogs.file = Optional.of(file);
    FxThread.run(() -> window.actions().save());
    FxThread.until("it is saved", () -> context.document().file().equals(Optional.of(file)));
    return file;
  }

  /** The files and runs to choose from, without the open project. */
  private List<Path> paths(String side) {
    return this.<ComboBox<Choice>>find(side).getItems().stream()
        .flatMap(choice -> choice.path().stream())
        .toList();
  }
}
