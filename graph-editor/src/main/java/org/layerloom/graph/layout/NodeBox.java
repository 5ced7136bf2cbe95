package org.layerloom.graph.layout;

/** Where a node is and how large, in canvas pixels at scale 1. */
public record NodeBox(String id, double x, double y, double width, double height) {
  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }
}
