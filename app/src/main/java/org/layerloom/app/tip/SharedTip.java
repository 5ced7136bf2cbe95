package org.layerloom.app.tip;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** One tooltip for many nodes, of which the mouse is over one at a time. */
public final class SharedTip {

  private final Tooltip tooltip = new Tooltip();

  /** For words of any length in one line. */
  public SharedTip() {}

  /** For words that are wrapped at a width. */
  public SharedTip(double mostWidth) {
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(mostWidth);
  }

  /**
   * Shows words at a node. They are not its help for screen readers: that would be the words of the
   * node that the mouse was over last.
   */
  public void on(Node node, Supplier<String> words) {
    Tooltip.install(node, tooltip);
    node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> tooltip.setText(words.get()));
  }
}
