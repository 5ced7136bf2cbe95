package org.layerloom.app.shell;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A page of the window, made when it is first wanted: the window is there before its pages are. */
final class Page<N extends Region> {

  private final Supplier<N> maker;
  private final Consumer<N> disposer;
  private N made;

  Page(Supplier<N> maker, Consumer<N> disposer) {
    this.maker = maker;
    this.disposer = disposer;
  }

  N get() {
    if (made == null) {
      made = maker.get();
    }
    return made;
  }

  boolean isMade() {
    return made != null;
  }

  /** Whether a node is this page. */
  boolean is(Node node) {
    return made != null && made == node;
  }

  /** Lets the page stop listening, if there is one. */
  void dispose() {
    if (made != null) {
      disposer.accept(made);
    }
  }
}
