package org.layerloom.graph.gesture;

/** Moves the view with the pointer. */
public final class PanGesture implements DragGesture {
  private final CanvasSurface surface;
  private Pointer start;
  private Pointer last;

  /** Moves the view of this surface. */
  public PanGesture(CanvasSurface surface) {
    this.surface = surface;
  }

  @Override
  public MouseGesture kind() {
    return MouseGesture.PAN;
  }

  @Override
  public boolean begin(Press press) {
    start = press.pointer();
    last = press.pointer();
    return true;
  }

  @Override
  public void drag(Pointer pointer) {
    surface.pan(pointer.viewX() - last.viewX(), pointer.viewY() - last.viewY());
    last = pointer;
  }

  @Override
  public void finish(Pointer pointer) {
    // The view moved with the pointer already.
  }

  @Override
  public void cancel() {
    surface.pan(start.viewX() - last.viewX(), start.viewY() - last.viewY());
  }
}
