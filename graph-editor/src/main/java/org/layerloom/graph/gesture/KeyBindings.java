package org.layerloom.graph.gesture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Which keys do what, for the canvas, a settings page and a list of shortcuts. Immutable. */
public record KeyBindings(List<Shortcut> shortcuts) {
  public KeyBindings {
    shortcuts = List.copyOf(shortcuts);
  }

  /** The keys as they come. Shortcut+ is Ctrl, or Command on macOS. */
  public static KeyBindings defaults() {
    return new KeyBindings(
        List.of(
            of("delete", "Delete"),
            of("delete_and_join", "Shortcut+Delete", "Shortcut+Backspace"),
            of("select_all", "Shortcut+A"),
            of("copy", "Shortcut+C"),
            of("cut", "Shortcut+X"),
            of("paste", "Shortcut+V"),
            of("paste_with_wires", "Shortcut+Shift+V"),
            of("duplicate", "Shortcut+D"),
            of("undo", "Shortcut+Z"),
            of("redo", "Shortcut+Y", "Shortcut+Shift+Z"),
            of("nudge_left", "Left"),
            of("nudge_right", "Right"),
            of("nudge_up", "Up"),
            of("nudge_down", "Down"),
            of("nudge_left_fine", "Shift+Left"),
            of("nudge_right_fine", "Shift+Right"),
            of("nudge_up_fine", "Shift+Up"),
            of("nudge_down_fine", "Shift+Down"),
            of("walk_left", "Shortcut+Left"),
            of("walk_right", "Shortcut+Right"),
            of("walk_up", "Shortcut+Up"),
            of("walk_down", "Shortcut+Down"),
            of("extend_left", "Shortcut+Shift+Left"),
            of("extend_right", "Shortcut+Shift+Right"),
            of("extend_up", "Shortcut+Shift+Up"),
            of("extend_down", "Shortcut+Shift+Down"),
            of("pan_left", "Shift+Page Up"),
            of("pan_right", "Shift+Page Down"),
            of("pan_up", "Page Up"),
            of("pan_down", "Page Down"),
            of("fit_all", "Home"),
            of("fit_selection", "Period"),
            of("actual_size", "Shortcut+0"),
            of("zoom_in", "Shortcut+Equals", "Shortcut+Plus", "Shortcut+Add"),
            of("zoom_out", "Shortcut+Minus", "Shortcut+Subtract"),
            of("layout", "L"),
            of("layout_selection", "Shift+L"),
            of("align_left", "Alt+Left"),
            of("align_centre", "Alt+C"),
            of("align_right", "Alt+Right"),
            of("align_top", "Alt+Up"),
            of("align_middle", "Alt+M"),
            of("align_bottom", "Alt+Down"),
            of("distribute_horizontally", "Alt+H"),
            of("distribute_vertically", "Alt+V"),
            of("find", "Shortcut+F"),
            of("find_next", "F3"),
            of("find_previous", "Shift+F3"),
            of("quick_add", "Tab"),
            of("add_note", "N"),
            of("frame", "Shortcut+G"),
            of("history", "Shortcut+H"),
            of("wire", "C"),
            of("next_wire", "W"),
            of("activate", "Enter"),
            of("leave_block", "Backspace"),
            of("make_block", "Shortcut+Shift+G"),
            of("expand_block", "Shortcut+Shift+U"),
            of("repeat_more", "Close Bracket"),
            of("repeat_less", "Open Bracket"),
            of("keep_block", "Shortcut+Shift+B"),
            of("bypass", "B"),
            of("cancel", "Esc")));
  }

  private static Shortcut of(String id, String... combinations) {
    return new Shortcut(
        id, "shortcut." + id, Stream.of(combinations).map(KeyCombination::keyCombination).toList());
  }

  /** The same with other keys for one action. */
  public KeyBindings with(String id, KeyCombination combination) {
    return new KeyBindings(
        shortcuts.stream()
            .map(
                s ->
                    s.id().equals(id)
                        ? new Shortcut(id, s.descriptionKey(), List.of(combination))
                        : s)
            .toList());
  }

  /** The action of this name. */
  public Optional<Shortcut> find(String id) {
    return shortcuts.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** The action that the pressed keys mean. */
  public Optional<Shortcut> match(KeyEvent event) {
    return shortcuts.stream()
        .filter(s -> s.combinations().stream().anyMatch(keys -> keys.match(event)))
        .findFirst();
  }
}
