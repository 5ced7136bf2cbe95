package org.layerloom.graph.gesture;

import javafx.scene.input.MouseButton;

/** Middle drag, or drag with the space bar down, moves the view. */
public final class PanGesture implements DragGesture {
  private final CanvasSurface surface;
  private Pointer start;
  private Pointer last;

  /** Moves the view of this surface. */
  public PanGesture(CanvasSurface surface) {
    this.surface = surface;
  }

  @Override
  public boolean begin(Press press) {
    Pointer pointer = press.pointer();
    if (pointer.button() != MouseButton.MIDDLE && !(pointer.isPrimary() && pointer.space())) {
      return false;
    }
    start = pointer;
    last = pointer;
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
