package org.layerloom.app.shell;

import java.util.List;
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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.layerloom.app.canvas.CanvasKeys;
import org.layerloom.app.canvas.CanvasMouse;
import org.layerloom.app.language.AppTexts;
import org.layerloom.graph.gesture.Keyboard;
import org.layerloom.graph.gesture.MouseBinding;
import org.layerloom.graph.gesture.MouseGesture;

/** The mouse on the canvas in a table, where each gesture can be bound anew. */
final class MouseSettings {
  private final AppTexts texts;
  private final CanvasMouse mouse;
  private final CanvasKeys keys;
  private final Runnable apply;
  private final TableView<MouseGesture> table = new TableView<>();
  private final TextField search = new TextField();
  private final Label message = new Label();
  private final Button set = new Button();
  private final MousePicker picker;

  /**
   * @param apply runs after each change
   */
  MouseSettings(AppTexts texts, CanvasMouse mouse, CanvasKeys keys, Runnable apply) {
    this.texts = texts;
    this.mouse = mouse;
    this.keys = keys;
    this.apply = apply;
    this.picker = new MousePicker(texts, this::picked);
  }

  Node pane() {
    table.setId("mouse-table");
    table.getColumns().add(column("mouse.gesture", this::nameOf, 200));
    TableColumn<MouseGesture, String> where = column("mouse.where", this::whereOf, 280);
    where.setCellFactory(column -> new WrappingCell<>());
    table.getColumns().add(where);
    table.getColumns().add(column("mouse.how", this::howOf, 180));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(new Label(texts.get("controls.none")));
    table.setAccessibleText(texts.get("controls.mouse"));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((o, before, gesture) -> chosen(gesture));
    search.setId("mouse-search");
    search.setPromptText(texts.get("controls.search"));
    search.textProperty().addListener((o, before, typed) -> fill());
    message.setId("mouse-message");
    message.setWrapText(true);
    message.setMinHeight(38);
    set.setId("mouse-set");
    set.setOnAction(event -> bind());
    fill();
    HBox buttons =
        new HBox(
            8,
            set,
            button("keys.reset", "reset", this::reset),
            button("keys.resetAll", "resetAll", this::resetAll));
    VBox box = new VBox(8, search, table, picker.node(), message, buttons);
    box.getStyleClass().add("controls-page");
    VBox.setVgrow(table, Priority.ALWAYS);
    return box;
  }

  private TableColumn<MouseGesture, String> column(
      String key, Function<MouseGesture, String> text, double width) {
    TableColumn<MouseGesture, String> column = new TableColumn<>(texts.get(key));
    column.setCellValueFactory(row -> new SimpleStringProperty(text.apply(row.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private Button button(String key, String id, Runnable action) {
    Button button = new Button(texts.get(key));
    button.setId("mouse-" + id);
    button.setOnAction(event -> action.run());
    return button;
  }

  private String nameOf(MouseGesture gesture) {
    return texts.graph().get(gesture.descriptionKey());
  }

  private String whereOf(MouseGesture gesture) {
    return texts.graph().get(gesture.whereKey());
  }

  private String howOf(MouseGesture gesture) {
    return mouse.bindings().of(gesture).stream()
        .map(this::display)
        .collect(Collectors.joining(", "));
  }

  private String display(MouseBinding binding) {
    return binding.display(texts.graph(), Keyboard.current());
  }

  private void fill() {
    MouseGesture before = table.getSelectionModel().getSelectedItem();
    table
        .getItems()
        .setAll(
            List.of(MouseGesture.values()).stream()
                .filter(one -> Typed.in(search, nameOf(one), whereOf(one), howOf(one)))
                .toList());
    table.getSelectionModel().select(Math.max(0, table.getItems().indexOf(before)));
  }

  private Optional<MouseGesture> selected() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
  }

  private void chosen(MouseGesture gestureOrNull) {
    picker.node().setDisable(gestureOrNull == null);
    if (gestureOrNull != null) {
      picker.show(gestureOrNull, mouse.bindings().of(gestureOrNull).get(0));
    }
  }

  /** Another binding stands in the picker: says what setting it would do, or why it cannot be. */
  private void picked(MouseBinding binding) {
    MouseGesture gesture = selected().orElseThrow();
    Optional<String> taker = taker(gesture, binding);
    boolean same = mouse.bindings().of(gesture).equals(List.of(binding));
    set.setText(texts.get("mouse.set", nameOf(gesture), display(binding)));
    set.setDisable(same || taker.isPresent());
    say(
        taker
            .map(other -> texts.get("mouse.clash", display(binding), other))
            .orElse(texts.get("mouse.howto")),
        taker.isPresent());
  }

  /** What the binding begins already, at one of the same places; or what the space bar does. */
  private Optional<String> taker(MouseGesture gesture, MouseBinding binding) {
    Optional<String> ofSpace =
        Optional.of(new KeyCodeCombination(KeyCode.SPACE))
            .filter(space -> binding.modifiers().contains(MouseBinding.Modifier.SPACE))
            .flatMap(space -> keys.taker("", space))
            .map(shortcut -> texts.graph().get(shortcut.descriptionKey()));
    return mouse.bindings().taker(gesture, binding).map(this::nameOf).or(() -> ofSpace);
  }

  private void bind() {
    MouseGesture gesture = selected().orElseThrow();
    mouse.bind(gesture, picker.binding());
    changed(texts.get("keys.done", nameOf(gesture), howOf(gesture)));
  }

  private void reset() {
    selected()
        .ifPresent(
            gesture ->
                mouse
                    .reset(gesture)
                    .ifPresentOrElse(
                        taker ->
                            say(
                                texts.get("mouse.resetClash", nameOf(gesture), nameOf(taker)),
                                true),
                        () -> changed(texts.get("mouse.wasReset", nameOf(gesture)))));
  }

  private void resetAll() {
    mouse.resetAll();
    changed(texts.get("mouse.allReset"));
  }

  private void changed(String said) {
    apply.run();
    fill();
    selected().ifPresent(this::chosen);
    say(said, false);
  }

  private void say(String text, boolean refusal) {
    message.setText(text);
    message.getStyleClass().remove("refusal-text");
    if (refusal) {
      message.getStyleClass().add("refusal-text");
    }
  }
}
