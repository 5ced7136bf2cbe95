package org.layerloom.graph.gesture;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.MouseButton;
import org.layerloom.graph.text.GraphTexts;

/**
 * What a person does with the mouse to begin a gesture.
 *
 * @param kind dragging, clicking or turning the wheel
 * @param button which button; {@link MouseButton#NONE} for the wheel
 * @param modifiers what has to be held; Shift, Ctrl and Alt may be held beside them, since gestures
 *     have uses of their own for them
 */
public record MouseBinding(Kind kind, MouseButton button, Set<Modifier> modifiers) {

  /** What the hand does. */
  public enum Kind {
    DRAG("Drag"),
    CLICK("Click"),
    DOUBLE_CLICK("DoubleClick"),
    WHEEL("Wheel");

    private final String code;

    Kind(String code) {
      this.code = code;
    }
  }

  /** What is held meanwhile. */
  public enum Modifier {
    /** The space bar. */
    SPACE("Space"),
    /** Ctrl, or Command on macOS. */
    SHORTCUT("Shortcut"),
    SHIFT("Shift"),
    /** Alt, or Option on macOS. */
    ALT("Alt");

    private final String code;

    Modifier(String code) {
      this.code = code;
    }
  }

  public MouseBinding {
    if ((kind == Kind.WHEEL) != (button == MouseButton.NONE)) {
      throw new IllegalArgumentException(kind + " with button " + button);
    }
    modifiers = Set.copyOf(modifiers);
  }

  /** As in settings: modifiers, button and kind, like {@code Shortcut+SecondaryDrag}. */
  public String text() {
    return Arrays.stream(Modifier.values())
            .filter(modifiers::contains)
            .map(modifier -> modifier.code + "+")
            .collect(Collectors.joining())
        + buttonCode(button)
        + kind.code;
  }

  private static String buttonCode(MouseButton button) {
    return button == MouseButton.NONE
        ? ""
        : button.name().charAt(0) + button.name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** Reads what {@link #text} writes; empty for anything else. */
  public static Optional<MouseBinding> parse(String text) {
    String[] parts = text.trim().split("\\+", -1);
    Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    for (int i = 0; i < parts.length - 1; i++) {
      String part = parts[i];
      Optional<Modifier> modifier =
          Arrays.stream(Modifier.values()).filter(one -> one.code.equals(part)).findFirst();
      if (modifier.isEmpty()) {
        return Optional.empty();
      }
      modifiers.add(modifier.get());
    }
    String last = parts[parts.length - 1];
    for (MouseButton button : MouseButton.values()) {
      for (Kind kind : Kind.values()) {
        if ((kind == Kind.WHEEL) == (button == MouseButton.NONE)
            && last.equals(buttonCode(button) + kind.code)) {
          return Optional.of(new MouseBinding(kind, button, modifiers));
        }
      }
    }
    return Optional.empty();
  }

  /** For people to read, like "Ctrl+Right drag". */
  public String display(GraphTexts texts, Keyboard keyboard) {
    String held =
        Arrays.stream(Modifier.values())
            .filter(modifiers::contains)
            .map(
                modifier ->
                    modifier == Modifier.SPACE
                        ? keyboard.name(modifier, texts) + "+"
                        : keyboard.prefix(modifier))
            .collect(Collectors.joining());
    String kindText = texts.get("mouse." + kind.name().toLowerCase(Locale.ROOT));
    return kind == Kind.WHEEL
        ? held + kindText
        : held + texts.get("mouse.how", texts.get(buttonKey(button)), kindText);
  }

  /** The text of a button in GraphTexts. */
  public static String buttonKey(MouseButton button) {
    return "mouse." + button.name().toLowerCase(Locale.ROOT);
  }

  /** The modifiers that are down. */
  public static Set<Modifier> held(boolean space, boolean shortcut, boolean shift, boolean alt) {
    Set<Modifier> held = EnumSet.noneOf(Modifier.class);
    boolean[] down = {space, shortcut, shift, alt};
    for (Modifier modifier : Modifier.values()) {
      if (down[modifier.ordinal()]) {
        held.add(modifier);
      }
    }
    return held;
  }

  /** Whether pressing this, with these held, is meant. */
  boolean matches(MouseButton pressed, Set<Modifier> held) {
    return button == pressed
        && held.containsAll(modifiers)
        // Space has no other use: without it in the binding, it means something else.
        && held.contains(Modifier.SPACE) == modifiers.contains(Modifier.SPACE);
  }
}
