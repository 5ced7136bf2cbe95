package org.layerloom.graph.view;

import java.util.HashMap;
import java.util.Map;
import org.layerloom.graph.edit.OpenBlock;

/** Which part of each block was seen when it was left. */
final class BlockViews {
  private final OpenBlock open;
  private final Viewport viewport;
  private final Map<String, ViewState> left = new HashMap<>();
  private String shown;

  BlockViews(OpenBlock open, Viewport viewport) {
    this.open = open;
    this.viewport = viewport;
    this.shown = open.id();
  }

  /** Another block was entered: shows what was seen of it; false if it was never open. */
  boolean change() {
    left.put(shown, viewport.state());
    shown = open.id();
    ViewState known = left.get(shown);
    if (known != null) {
      viewport.show(known);
    }
    return known != null;
  }

  ViewState top() {
    return shown.isEmpty() ? viewport.state() : left.getOrDefault("", viewport.state());
  }

  void forget() {
    left.clear();
  }
}
