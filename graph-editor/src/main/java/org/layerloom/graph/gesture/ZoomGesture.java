package org.layerloom.graph.gesture;

/** The wheel, with or without Ctrl, or two fingers scale the view around the pointer. */
public final class ZoomGesture {
  /** One notch of a usual wheel is 40 and should scale by a tenth. */
  private static final double PER_PIXEL = Math.log(1.1) / 40;

  private final CanvasSurface surface;

  /** Scales the view of this surface. */
  public ZoomGesture(CanvasSurface surface) {
    this.surface = surface;
  }

  /** The wheel turned; away from the person is positive. */
  public void scroll(double viewX, double viewY, double deltaY) {
    if (deltaY != 0) {
      // A fast trackpad sends hundreds at once; more than four notches would lose the place.
      double bounded = Math.max(-160, Math.min(160, deltaY));
      surface.zoom(viewX, viewY, Math.exp(bounded * PER_PIXEL));
    }
  }

  /** Two fingers moved apart by this factor. */
  public void pinch(double viewX, double viewY, double factor) {
    surface.zoom(viewX, viewY, factor);
  }
}
