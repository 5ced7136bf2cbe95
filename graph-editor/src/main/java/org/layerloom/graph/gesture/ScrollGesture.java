package org.layerloom.graph.gesture;

/** The wheel moves the view: up and down, or sideways with Shift; a touchpad every way. */
final class ScrollGesture implements WheelGesture {
  private final CanvasSurface surface;

  ScrollGesture(CanvasSurface surface) {
    this.surface = surface;
  }

  @Override
  public MouseGesture kind() {
    return MouseGesture.SCROLL;
  }

  @Override
  public void turn(double viewX, double viewY, Turn turned) {
    if (turned.sideways() && turned.dx() == 0) {
      surface.pan(turned.dy(), 0);
    } else {
      surface.pan(turned.dx(), turned.dy());
    }
  }
}
