package org.layerloom.graph.gesture;

/** The wheel, or two fingers, scale the view around the pointer. */
final class ZoomGesture implements WheelGesture {
  /** One notch of a usual wheel is 40 and should scale by a tenth. */
  private static final double PER_PIXEL = Math.log(1.1) / 40;

  private final CanvasSurface surface;

  /** Scales the view of this surface. */
  ZoomGesture(CanvasSurface surface) {
    this.surface = surface;
  }

  @Override
  public MouseGesture kind() {
    return MouseGesture.ZOOM;
  }

  /** Away from the person is positive. */
  @Override
  public void turn(double viewX, double viewY, Turn turned) {
    double by = turned.dy() != 0 || !turned.sideways() ? turned.dy() : turned.dx();
    if (by != 0) {
      // A fast trackpad sends hundreds at once; more than four notches would lose the place.
      double bounded = Math.max(-160, Math.min(160, by));
      surface.zoom(viewX, viewY, Math.exp(bounded * PER_PIXEL));
    }
  }

  /** Two fingers moved apart by this factor. */
  void pinch(double viewX, double viewY, double factor) {
    surface.zoom(viewX, viewY, factor);
  }
}
