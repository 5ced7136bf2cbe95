package org.layerloom.graph.model;

/** A place on the canvas, in canvas pixels at scale 1; y grows downwards. */
public record Point(double x, double y) {

  /** This place moved. */
  public Point plus(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }
}
