package org.layerloom.graph.action;

import java.util.Locale;

/** Where an arrow key points; y grows downwards. */
enum Heading {
  LEFT(-1, 0),
  RIGHT(1, 0),
  UP(0, -1),
  DOWN(0, 1);

  final int dx;
  final int dy;

  Heading(int dx, int dy) {
    this.dx = dx;
    this.dy = dy;
  }

  /** Its name in ids of actions. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The arrow key. */
  String keyName() {
    return name().charAt(0) + key().substring(1);
  }

  /**
   * How far a way leads in this direction, sideways steps counting double; infinite if it leads
   * another way.
   */
  double cost(double wayX, double wayY) {
    double along = wayX * dx + wayY * dy;
    double aside = Math.abs(wayX * dy) + Math.abs(wayY * dx);
    return along <= 1 ? Double.POSITIVE_INFINITY : along + 2 * aside;
  }
}
