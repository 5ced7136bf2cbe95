package org.layerloom.app.shell;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.layerloom.app.canvas.CanvasKeys;
import org.layerloom.app.canvas.CanvasMouse;
import org.layerloom.app.language.AppTexts;
import org.layerloom.graph.action.Shortcut;

/** The canvas's keys in a table, where each can be bound anew by pressing others. */
final class KeySettings {

  private final AppTexts texts;
  private final CanvasKeys keys;
  private final CanvasMouse mouse;
  private final Runnable apply;
  private final TableView<Shortcut> table = new TableView<>();
  private final TextField search = new TextField();
  private final Label message = new Label();
  private boolean recording;

  /**
   * @param apply runs after each change
   */
  KeySettings(AppTexts texts, CanvasKeys keys, CanvasMouse mouse, Runnable apply) {
    this.texts = texts;
    this.keys = keys;
    this.mouse = mouse;
    this.apply = apply;
  }

  Node pane() {
    table.setId("keys-table");
    table.getColumns().add(column("keys.group", this::groupOf, 130));
    table.getColumns().add(column("keys.action", this::nameOf, 300));
    table.getColumns().add(column("keys.keys", KeySettings::keysOf, 190));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(new Label(texts.get("controls.none")));
    table.setAccessibleText(texts.get("controls.keys"));
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    table.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            record();
          }
        });
    table.focusedProperty().addListener((o, was, focused) -> stopRecording(focused));
    table.getSelectionModel().selectedItemProperty().addListener((o, b, n) -> stopRecording(false));
    search.setId("keys-search");
    search.setPromptText(texts.get("controls.search"));
    search.textProperty().addListener((o, before, typed) -> fill());
    fill();
    table.getSelectionModel().select(0);
    message.setId("keys-message");
    message.setWrapText(true);
    message.setMinHeight(38);
    message.setText(texts.get("keys.howto"));
    VBox box =
        new VBox(
            8,
            search,
            table,
            message,
            new HBox(
                8,
                button("keys.change", this::record),
                button("keys.reset", this::reset),
                button("keys.resetAll", this::resetAll)));
    box.getStyleClass().add("controls-page");
    VBox.setVgrow(table, Priority.ALWAYS);
    return box;
  }

  void focus() {
    table.requestFocus();
  }

  private TableColumn<Shortcut, String> column(
      String key, Function<Shortcut, String> text, double width) {
    TableColumn<Shortcut, String> column = new TableColumn<>(texts.get(key));
    column.setCellValueFactory(row -> new SimpleStringProperty(text.apply(row.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private Button button(String key, Runnable action) {
    Button button = new Button(texts.get(key));
    button.setId(key.replace('.', '-'));
    button.setOnAction(event -> action.run());
    return button;
  }

  private String nameOf(Shortcut shortcut) {
    return texts.graph().get(shortcut.descriptionKey());
  }

  private String groupOf(Shortcut shortcut) {
    return texts.graph().get(shortcut.group().textKey());
  }

  private static String keysOf(Shortcut shortcut) {
    return shortcut.combinations().stream()
        .map(KeyCombination::getDisplayText)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private void fill() {
    Optional<String> before = selected().map(Shortcut::id);
    table
        .getItems()
        .setAll(
            keys.bindings().shortcuts().stream()
                .filter(one -> Typed.in(search, groupOf(one), nameOf(one), keysOf(one)))
                .toList());
    int again =
        before
            .map(id -> table.getItems().stream().map(Shortcut::id).toList().indexOf(id))
            .orElse(0);
    table.getSelectionModel().select(Math.max(0, again));
  }

  private Optional<Shortcut> selected() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
  }

  private void record() {
    selected()
        .ifPresent(
            shortcut -> {
              table.requestFocus();
              recording = true;
              message.setText(texts.get("keys.press", nameOf(shortcut)));
            });
  }

  private void stopRecording(boolean stays) {
    if (recording && !stays) {
      recording = false;
      message.setText(texts.get("keys.howto"));
    }
  }

  private void pressed(KeyEvent event) {
    if (!recording) {
      if (event.getCode() == KeyCode.ENTER) {
        record();
        event.consume();
      }
      return;
    }
    event.consume();
    if (event.getCode().isModifierKey() || event.getCode() == KeyCode.UNDEFINED) {
      return;
    }
    Shortcut shortcut = selected().orElseThrow();
    recording = false;
    if (event.getCode() == KeyCode.ESCAPE) {
      message.setText(texts.get("keys.howto"));
      return;
    }
    KeyCombination pressed = combination(event);
    Optional<String> taken = taker(shortcut, pressed);
    if (taken.isPresent()) {
      message.setText(texts.get("keys.clash", pressed.getDisplayText(), taken.get()));
      return;
    }
    keys.bind(shortcut.id(), pressed);
    changed(texts.get("keys.done", nameOf(shortcut), pressed.getDisplayText()));
  }

  private static KeyCombination combination(KeyEvent event) {
    return new KeyCodeCombination(
        event.getCode(),
        event.isShiftDown() ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP,
        KeyCombination.ModifierValue.UP,
        event.isAltDown() ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP,
        KeyCombination.ModifierValue.UP,
        event.isShortcutDown()
            ? KeyCombination.ModifierValue.DOWN
            : KeyCombination.ModifierValue.UP);
  }

  /** What has these keys already: something of the canvas, of the window, or panning. */
  private Optional<String> taker(Shortcut shortcut, KeyCombination pressed) {
    if (pressed.equals(new KeyCodeCombination(KeyCode.SPACE))
        && mouse.bindings().usingSpace().isPresent()) {
      return mouse.bindings().usingSpace().map(one -> texts.graph().get(one.descriptionKey()));
    }
    return keys.taker(shortcut.id(), pressed)
        .map(this::nameOf)
        .or(
            () ->
                WindowKeys.KEYS.entrySet().stream()
                    .filter(key -> key.getValue().equals(pressed))
                    // The window's own keys for the same thing are no clash.
                    .filter(key -> !key.getKey().equals("key." + shortcut.id()))
                    .map(Map.Entry::getKey)
                    .map(texts::get)
                    .findFirst());
  }

  private void reset() {
    selected()
        .ifPresent(
            shortcut ->
                keys.reset(shortcut.id())
                    .ifPresentOrElse(
                        taker ->
                            message.setText(
                                texts.get("keys.resetClash", nameOf(shortcut), nameOf(taker))),
                        () -> changed(texts.get("keys.wasReset", nameOf(shortcut)))));
  }

  private void resetAll() {
    keys.resetAll();
    changed(texts.get("keys.allReset"));
  }

  private void changed(String said) {
    apply.run();
    fill();
    message.setText(said);
  }
}
