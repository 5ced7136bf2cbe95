package org.layerloom.graph.action;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.layerloom.graph.gesture.Keyboard;

/** Which keys do what, for the canvas, a settings page and a list of shortcuts. Immutable. */
public record KeyBindings(List<Shortcut> shortcuts) {
  public KeyBindings {
    shortcuts = List.copyOf(shortcuts);
  }

  /** The keys as they come, by groups. Shortcut+ is Ctrl, or Command on macOS. */
  public static KeyBindings defaults() {
    return new KeyBindings(CanvasActions.ALL.stream().map(KeyBindings::shortcut).toList());
  }

  private static Shortcut shortcut(CanvasAction action) {
    return new Shortcut(
        action.id(),
        "shortcut." + action.id(),
        action.group(),
        action.keys().stream().map(KeyCombination::keyCombination).toList());
  }

  /** The same with other keys for one action. */
  public KeyBindings with(String id, KeyCombination combination) {
    return new KeyBindings(
        shortcuts.stream().map(s -> s.id().equals(id) ? s.with(List.of(combination)) : s).toList());
  }

  /** The action of this name. */
  public Optional<Shortcut> find(String id) {
    return shortcuts.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** The action that the pressed keys mean. */
  public Optional<Shortcut> match(KeyEvent event, Keyboard keyboard) {
    return shortcuts.stream()
        .filter(s -> s.combinations().stream().anyMatch(keys -> keyboard.matches(keys, event)))
        .findFirst();
  }
}
