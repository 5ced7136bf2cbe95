package org.layerloom.graph.gesture;

import java.util.Locale;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import org.layerloom.graph.text.GraphTexts;

/** What the modifier keys are on a kind of computer: Ctrl elsewhere is Command on macOS. */
public enum Keyboard {
  /** Windows and Linux. */
  PC("Shift+", "Ctrl+", "Alt+"),
  /** macOS. */
  MAC("\u21e7", "\u2318", "\u2325");

  private final String shift;
  private final String shortcut;
  private final String alt;

  Keyboard(String shift, String shortcut, String alt) {
    this.shift = shift;
    this.shortcut = shortcut;
    this.alt = alt;
  }

  /** That of this computer. */
  public static Keyboard current() {
    return of(System.getProperty("os.name", ""));
  }

  static Keyboard of(String system) {
    return system.toLowerCase(Locale.ROOT).startsWith("mac") ? MAC : PC;
  }

  /** Whether the key for shortcuts is down, of these two. */
  public boolean shortcut(boolean control, boolean command) {
    return this == MAC ? command : control;
  }

  /** How a list of shortcuts writes a modifier, up to what follows it; not for Space, a word. */
  String prefix(MouseBinding.Modifier modifier) {
    return switch (modifier) {
      case SHIFT -> shift;
      case SHORTCUT -> shortcut;
      case ALT -> alt;
      case SPACE -> "";
    };
  }

  /** What a modifier is called where it stands alone. */
  public String name(MouseBinding.Modifier modifier, GraphTexts texts) {
    return modifier == MouseBinding.Modifier.SPACE
        ? texts.get("mouse.space")
        : prefix(modifier).replace("+", "");
  }

  /** Whether these keys were pressed. Unlike JavaFX's own test it asks this keyboard. */
  public boolean matches(KeyCombination keys, KeyEvent event) {
    if (!(keys instanceof KeyCodeCombination combination)) {
      return keys.match(event);
    }
    ModifierValue shortcutKey = keys.getShortcut();
    return combination.getCode() == event.getCode()
        && agrees(keys.getShift(), event.isShiftDown())
        && agrees(keys.getAlt(), event.isAltDown())
        && agrees(with(keys.getControl(), this == PC, shortcutKey), event.isControlDown())
        && agrees(with(keys.getMeta(), this == MAC, shortcutKey), event.isMetaDown());
  }

  private static ModifierValue with(ModifierValue own, boolean alsoShortcut, ModifierValue other) {
    return alsoShortcut && other != ModifierValue.UP ? other : own;
  }

  private static boolean agrees(ModifierValue wanted, boolean down) {
    return wanted == ModifierValue.ANY || (wanted == ModifierValue.DOWN) == down;
  }
}
