package org.layerloom.graph.gesture;

import java.util.List;
import javafx.scene.input.KeyCombination;

/**
 * An action and its keys.
 *
 * @param id names the action
 * @param descriptionKey its text in GraphTexts
 * @param combinations any of these; the first is the one to show
 */
public record Shortcut(String id, String descriptionKey, List<KeyCombination> combinations) {
  public Shortcut {
    combinations = List.copyOf(combinations);
  }

  /** The keys to show in menus and lists; null if the action has none. */
  public KeyCombination combination() {
    return combinations.isEmpty() ? null : combinations.get(0);
  }
}
