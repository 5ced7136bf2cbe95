package org.layerloom.graph.action;

import java.util.List;
import javafx.scene.input.KeyCombination;

/**
 * An action and its keys.
 *
 * @param id names the action
 * @param descriptionKey its text in GraphTexts
 * @param group the part of a list that it belongs to
 * @param combinations any of these; the first is the one to show
 */
public record Shortcut(
    String id, String descriptionKey, ActionGroup group, List<KeyCombination> combinations) {
  public Shortcut {
    combinations = List.copyOf(combinations);
  }

  /** The keys to show in menus and lists; null if the action has none. */
  public KeyCombination combination() {
    return combinations.isEmpty() ? null : combinations.get(0);
  }

  /** The same with other keys. */
  Shortcut with(List<KeyCombination> others) {
    return new Shortcut(id, descriptionKey, group, others);
  }
}
