package org.layerloom.graph.view;

import java.util.List;
import javafx.geometry.Rectangle2D;

/** Finds room for a new node. */
final class FreePlace {
  private static final double STEP = 24;
  private static final int TRIES = 200;

  private FreePlace() {}

  /** How far down the box must go to touch no other. */
  static double below(Rectangle2D wanted, List<Rectangle2D> taken) {
    for (int i = 0; i < TRIES; i++) {
      double y = wanted.getMinY() + i * STEP;
      Rectangle2D box =
          new Rectangle2D(
              wanted.getMinX() - STEP / 2,
              y - STEP / 2,
              wanted.getWidth() + STEP,
              wanted.getHeight() + STEP);
      if (taken.stream().noneMatch(box::intersects)) {
        return i * STEP;
      }
    }
    return 0;
  }
}
