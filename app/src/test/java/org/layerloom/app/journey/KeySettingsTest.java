package org.layerloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.layerloom.app.FxThread;
import org.layerloom.app.settings.Settings;
import org.layerloom.graph.action.Shortcut;

/** The canvas's keys bound anew in a table. */
class KeySettingsTest extends Journey {

  private void open(String action) {
    robot.clickOn("#menu");
    robot.clickOn("#menu-keys");
    untilShown("#keys-table");
    FxThread.run(
        () -> {
          TableView<Shortcut> table = robot.lookup("#keys-table").queryTableView();
          for (int i = 0; i < table.getItems().size(); i++) {
            if (table.getItems().get(i).id().equals(action)) {
              table.getSelectionModel().select(i);
            }
          }
          table.requestFocus();
        });
  }

  private String message() {
    return FxThread.ask(() -> this.<Label>find("#keys-message").getText());
  }

  @Test
  void otherKeysHoldAtOnceAndAtTheNextStart() {
    choose("iris");
    open("add_note");
    robot.type(KeyCode.ENTER);
    assertThat(message()).contains("Press the new keys for “Add a note”");
    robot.push(KeyCode.ALT, KeyCode.K);
    FxThread.until("it is bound", () -> message().contains("“Add a note” is Alt+K now"));
    assertThat(new Settings(folder.resolve("home")).keys()).containsEntry("add_note", "Alt+K");
    FxThread.run(() -> find("#keys").getScene().getWindow().hide());
    clickOnEmptyCanvas();
    robot.type(KeyCode.N);
    robot.push(KeyCode.ALT, KeyCode.K);
    FxThread.until(
        "a note is there",
        () -> context.document().editor().annotations().model().all().size() == 1);
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void aClashIsToldAndChangesNothing() {
    choose("iris");
    open("add_note");
    robot.type(KeyCode.ENTER).type(KeyCode.L);
    FxThread.until("it is told", () -> message().contains("L is taken by “Lay out”"));
    robot.type(KeyCode.ENTER).push(KeyCode.CONTROL, KeyCode.S);
    FxThread.until("it is told", () -> message().contains("taken by “Save”"));
    robot.type(KeyCode.ENTER).type(KeyCode.ESCAPE);
    assertThat(context.settings().keys()).isEmpty();
    assertThat(window.canvas().keys().bindings().find("add_note").orElseThrow().combination())
        .isEqualTo(KeyCombination.valueOf("N"));
  }

  @Test
  void resetGivesTheUsualKeys() {
    choose("iris");
    open("add_note");
    robot.type(KeyCode.ENTER).type(KeyCode.K);
    FxThread.until("it is bound", () -> context.settings().keys().size() == 1);
    robot.clickOn("#keys-reset");
    FxThread.until("it is reset", () -> context.settings().keys().isEmpty());
    assertThat(message()).contains("usual keys again");
  }
}
