package org.layerloom.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;

/**
 * The parts of the window through which F6 goes round: Tab goes from control to control, and on the
 * canvas it means something else.
 */
final class Panes {

  private Panes() {}

  /**
   * Moves the keyboard to the next part that can take it.
   *
   * @param parts in their order; one that is not shown, or has nothing to enter, is passed over
   * @param owner what has the keyboard now, in any of the parts or in none
   * @param step 1 for the next part, -1 for the one before
   */
  static void move(List<Node> parts, Node owner, int step) {
    int from = step > 0 ? -1 : 0;
    for (int i = 0; i < parts.size(); i++) {
      if (holds(parts.get(i), owner)) {
        from = i;
      }
    }
    for (int i = 1; i <= parts.size(); i++) {
      Optional<Node> entry = entry(parts.get(Math.floorMod(from + i * step, parts.size())));
      if (entry.isPresent()) {
        entry.get().requestFocus();
        return;
      }
    }
  }

  private static boolean holds(Node part, Node owner) {
    for (Node at = owner; at != null; at = at.getParent()) {
      if (at == part) {
        return true;
      }
    }
    return false;
  }

  /** The first node within that can have the keyboard and does something with it. */
  private static Optional<Node> entry(Node node) {
    if (!node.isVisible() || node.isDisabled() || node.getScene() == null) {
      return Optional.empty();
    }
    boolean frame = node instanceof ScrollPane || node instanceof SplitPane;
    if (node.isFocusTraversable() && !frame) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(c -> entry(c).stream()).findFirst()
        : Optional.empty();
  }
}
