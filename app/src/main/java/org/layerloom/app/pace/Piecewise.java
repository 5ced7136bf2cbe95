package org.layerloom.app.pace;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import javafx.scene.Node;

/** Fills a part of the window piece by piece, at a pace that all parts share. */
public final class Piecewise {

  private final Pace pace;
  private final Node place;
  private final Deque<Runnable> pieces = new ArrayDeque<>();

  /**
   * Fills a place.
   *
   * @param place what is filled; while it can be seen, it goes before what cannot
   */
  public Piecewise(Pace pace, Node place) {
    this.pace = pace;
    this.place = place;
  }

  /** Does these in place of those that are still to come, each in a frame of its own. */
  public void run(Collection<Runnable> steps) {
    pieces.clear();
    pieces.addAll(steps);
    if (pieces.isEmpty()) {
      pace.leave(this);
    } else {
      pace.join(this);
    }
  }

  /** Leaves out what is still to come. */
  public void stop() {
    run(List.of());
  }

  /** Whether the place is in a window, on the page that is shown. */
  public boolean isSeen() {
    Node at = place;
    while (at.isVisible() && at.getParent() != null) {
      at = at.getParent();
    }
    return at.isVisible() && at.getScene() != null;
  }

  /** One that fails keeps none from coming. */
  void next() {
    Runnable piece = pieces.remove();
    if (pieces.isEmpty()) {
      pace.leave(this);
    }
    piece.run();
  }
}
