package org.layerloom.app.shell;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.layerloom.app.language.AppTexts;
import org.layerloom.graph.action.KeyBindings;
import org.layerloom.graph.action.Shortcut;

/** All keys on one sheet: the window's and the canvas's. */
final class ShortcutSheet {

  /** What is done with the mouse and a key, by the name of its text. */
  private static final List<String> GESTURES =
      List.of(
          "search", "insert", "wire", "wireNew", "moveEnd", "cut", "cutLine", "add", "toggle",
          "marquee", "free", "enter", "frame", "resize", "pan", "zoom", "minimap", "stop");

  private final AppTexts texts;
  private final KeyBindings bindings;
  private final GridPane grid = new GridPane();
  private int line;

  ShortcutSheet(AppTexts texts, KeyBindings bindings) {
    this.bindings = bindings;
    this.texts = texts;
  }

  void show(Stage owner) {
    grid.getStyleClass().add("shortcut-grid");
    heading("shortcuts.window");
    WindowKeys.KEYS.forEach((key, keys) -> row(texts.get(key), keys.getDisplayText()));
    heading("shortcuts.canvas");
    for (Shortcut shortcut : bindings.shortcuts()) {
      row(
          texts.graph().get(shortcut.descriptionKey()),
          shortcut.combinations().stream()
              .map(KeyCombination::getDisplayText)
              .collect(Collectors.joining(", ")));
    }
    heading("shortcuts.mouse");
    for (String gesture : GESTURES) {
      row(texts.get("gesture." + gesture), texts.get("gesture." + gesture + ".how"));
    }
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setPrefSize(460, 480);
    Alert sheet = new Alert(Alert.AlertType.NONE, "", ButtonType.CLOSE);
    sheet.initOwner(owner);
    sheet.setTitle("LayerLoom");
    sheet.setHeaderText(texts.get("key.shortcuts"));
    sheet.getDialogPane().setContent(scroll);
    sheet.getDialogPane().setId("shortcuts");
    // An alert without a text of its own is otherwise as low as one line.
    sheet.getDialogPane().setMinHeight(600);
    sheet.setResizable(true);
    sheet.show();
  }

  private void heading(String key) {
    Label heading = new Label(texts.get(key));
    heading.getStyleClass().add("panel-title");
    grid.add(heading, 0, line++, 2, 1);
  }

  private void row(String what, String keys) {
    Label name = new Label(what);
    Label key = new Label(keys);
    key.getStyleClass().add("key-cap");
    grid.addRow(line++, name, key);
  }
}
