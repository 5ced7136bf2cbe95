package org.layerloom.app.canvas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.layerloom.app.settings.Settings;
import org.layerloom.graph.action.KeyBindings;
import org.layerloom.graph.action.Shortcut;

/** The canvas's keys as a person has set them, kept in the settings. */
public final class CanvasKeys {
  private final Settings settings;
  private KeyBindings bindings;

  public CanvasKeys(Settings settings) {
    this.settings = settings;
    this.bindings = read();
  }

  /** What was set, over the usual keys; what says no keys, or is taken, is passed over. */
  private KeyBindings read() {
    KeyBindings read = KeyBindings.defaults();
    for (Map.Entry<String, String> key : settings.keys().entrySet()) {
      Optional<KeyCombination> keys = parse(key.getValue());
      if (keys.isPresent() && taker(read, key.getKey(), keys.get()).isEmpty()) {
        read = read.with(key.getKey(), keys.get());
      }
    }
    return read;
  }

  private static Optional<KeyCombination> parse(String text) {
    try {
      // Anything that names no key would be read as one long character.
      return Optional.of(KeyCombination.valueOf(text)).filter(KeyCodeCombination.class::isInstance);
    } catch (IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  public KeyBindings bindings() {
    return bindings;
  }

  /** The other action of the canvas that these keys mean. */
  public Optional<Shortcut> taker(String action, KeyCombination keys) {
    return taker(bindings, action, keys);
  }

  private static Optional<Shortcut> taker(
      KeyBindings bindings, String action, KeyCombination keys) {
    return bindings.shortcuts().stream()
        .filter(other -> !other.id().equals(action))
        .filter(other -> other.combinations().contains(keys))
        .findFirst();
  }

  /** Gives an action these keys alone; they must be free. */
  public void bind(String action, KeyCombination keys) {
    bindings = bindings.with(action, keys);
    settings.setKey(action, Optional.of(keys.getName()));
  }

  /** Gives an action its usual keys again; the other that has taken one of them, if any. */
  public Optional<Shortcut> reset(String action) {
    List<KeyCombination> usual =
        KeyBindings.defaults().find(action).map(Shortcut::combinations).orElse(List.of());
    Optional<Shortcut> taken =
        usual.stream().flatMap(keys -> taker(action, keys).stream()).findFirst();
    if (taken.isEmpty()) {
      settings.setKey(action, Optional.empty());
      bindings = read();
    }
    return taken;
  }

  /** Gives all actions their usual keys again. */
  public void resetAll() {
    settings.keys().keySet().forEach(action -> settings.setKey(action, Optional.empty()));
    bindings = read();
  }
}
