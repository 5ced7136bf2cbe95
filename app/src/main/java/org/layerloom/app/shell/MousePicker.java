package org.layerloom.app.shell;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.layerloom.app.language.AppTexts;
import org.layerloom.graph.gesture.Keyboard;
import org.layerloom.graph.gesture.MouseBinding;
import org.layerloom.graph.gesture.MouseBinding.Kind;
import org.layerloom.graph.gesture.MouseBinding.Modifier;
import org.layerloom.graph.gesture.MouseGesture;

/** What begins a gesture: chosen by name, or by doing it over a field. */
final class MousePicker {
  private final AppTexts texts;
  private final Consumer<MouseBinding> onPicked;
  private final ChoiceBox<MouseButton> button = new ChoiceBox<>();
  private final ChoiceBox<Kind> kind = new ChoiceBox<>();
  private final Map<Modifier, CheckBox> modifiers = new EnumMap<>(Modifier.class);
  private final StackPane field = new StackPane();
  private final VBox node;
  private boolean space;
  private boolean filling;

  /**
   * @param onPicked hears of each choice
   */
  MousePicker(AppTexts texts, Consumer<MouseBinding> onPicked) {
    this.texts = texts;
    this.onPicked = onPicked;
    FlowPane choices = new FlowPane(12, 8);
    choices.setAlignment(Pos.CENTER_LEFT);
    for (Modifier modifier : Modifier.values()) {
      CheckBox box = new CheckBox(Keyboard.current().name(modifier, texts.graph()));
      box.setId("mouse-" + modifier.name().toLowerCase(Locale.ROOT));
      box.selectedProperty().addListener((o, before, now) -> picked());
      modifiers.put(modifier, box);
      choices.getChildren().add(box);
    }
    prepare(
        button,
        "mouse-button",
        "mouse.button",
        one -> texts.graph().get(MouseBinding.buttonKey(one)));
    prepare(
        kind,
        "mouse-kind",
        "mouse.kind",
        one -> texts.graph().get("mouse." + one.name().toLowerCase(Locale.ROOT)));
    choices.getChildren().addAll(button, kind);
    field.setId("mouse-field");
    field.getStyleClass().add("capture-field");
    field.setFocusTraversable(false);
    field.getChildren().add(new Label(texts.get("mouse.field")));
    listen();
    node = new VBox(8, choices, field);
    node.setId("mouse-picker");
  }

  private <T> void prepare(
      ChoiceBox<T> box, String id, String accessibleKey, Function<T, String> name) {
    box.setId(id);
    box.setMinWidth(130);
    box.setAccessibleText(texts.get(accessibleKey));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T one) {
            return one == null ? "" : name.apply(one);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("nobody types here");
          }
        });
    box.valueProperty().addListener((o, before, now) -> picked());
  }

  private void listen() {
    field.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> field.requestFocus());
    field.addEventHandler(KeyEvent.KEY_PRESSED, event -> space(event, true));
    field.addEventHandler(KeyEvent.KEY_RELEASED, event -> space(event, false));
    field.focusedProperty().addListener((o, was, focused) -> space &= focused);
    field.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          field.requestFocus();
          boolean doubled =
              event.getClickCount() == 2 && kind.getItems().contains(Kind.DOUBLE_CLICK);
          boolean single = !doubled && kind.getItems().contains(Kind.CLICK);
          if (kind.getValue() != Kind.WHEEL) {
            take(
                doubled ? Kind.DOUBLE_CLICK : single ? Kind.CLICK : kind.getValue(),
                event.getButton(),
                held(event.isShortcutDown(), event.isShiftDown(), event.isAltDown()));
          }
          event.consume();
        });
    field.addEventHandler(
        ScrollEvent.SCROLL,
        event -> {
          if (kind.getValue() == Kind.WHEEL) {
            take(
                Kind.WHEEL,
                MouseButton.NONE,
                held(event.isShortcutDown(), event.isShiftDown(), event.isAltDown()));
          }
          event.consume();
        });
  }

  private void space(KeyEvent event, boolean down) {
    if (event.getCode() == KeyCode.SPACE) {
      space = down;
      event.consume();
    }
  }

  private Set<Modifier> held(boolean shortcut, boolean shift, boolean alt) {
    return MouseBinding.held(space, shortcut, shift, alt);
  }

  Node node() {
    return node;
  }

  /** Stands at what begins a gesture now. */
  void show(MouseGesture gesture, MouseBinding binding) {
    filling = true;
    List<Kind> kinds = List.copyOf(EnumSet.copyOf(gesture.kinds()));
    boolean wheel = kinds.contains(Kind.WHEEL);
    kind.getItems().setAll(kinds);
    kind.setDisable(kinds.size() == 1);
    button
        .getItems()
        .setAll(
            List.of(MouseButton.values()).stream()
                .filter(one -> (one == MouseButton.NONE) == wheel)
                .toList());
    button.setVisible(!wheel);
    button.setManaged(!wheel);
    filling = false;
    take(binding.kind(), binding.button(), binding.modifiers());
  }

  private void take(Kind wantedKind, MouseButton wantedButton, Set<Modifier> held) {
    filling = true;
    kind.setValue(wantedKind);
    button.setValue(wantedButton);
    modifiers.forEach((modifier, box) -> box.setSelected(held.contains(modifier)));
    filling = false;
    picked();
  }

  private void picked() {
    if (!filling && kind.getValue() != null && button.getValue() != null) {
      onPicked.accept(binding());
    }
  }

  /** What stands there. */
  MouseBinding binding() {
    Set<Modifier> held = EnumSet.noneOf(Modifier.class);
    modifiers.forEach(
        (modifier, box) -> {
          if (box.isSelected()) {
            held.add(modifier);
          }
        });
    return new MouseBinding(kind.getValue(), button.getValue(), held);
  }
}
