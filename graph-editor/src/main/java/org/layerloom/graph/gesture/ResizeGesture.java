package org.layerloom.graph.gesture;

import java.util.Optional;
import org.layerloom.graph.edit.AnnotationEditor;
import org.layerloom.graph.gesture.HitTarget.OnAnnotation;
import org.layerloom.graph.model.Annotation;

/** Drags a side or corner of a note or frame, on the grid unless Alt or Ctrl is down. */
public final class ResizeGesture implements DragGesture {
  private final CanvasSurface surface;
  private OnAnnotation border;
  private Annotation grabbed;

  /** Resizes what lies on this surface. */
  public ResizeGesture(CanvasSurface surface) {
    this.surface = surface;
  }

  @Override
  public MouseGesture kind() {
    return MouseGesture.RESIZE;
  }

  @Override
  public boolean begin(Press press) {
    if (!(press.target() instanceof OnAnnotation on) || !on.atBorder()) {
      return false;
    }
    Optional<Annotation> found = surface.editor().annotations().model().find(on.id());
    if (found.isEmpty()) {
      return false;
    }
    border = on;
    grabbed = found.get();
    return true;
  }

  @Override
  public void drag(Pointer pointer) {
    surface.show(Feedback.reshaped(reshaped(pointer)));
  }

  @Override
  public void finish(Pointer pointer) {
    surface.show(Feedback.none());
    Annotation to = reshaped(pointer);
    surface.editor().annotations().setBox(to.id(), to.x(), to.y(), to.width(), to.height());
  }

  /** The dragged sides at the pointer, the others where they are; never smaller than the least. */
  private Annotation reshaped(Pointer pointer) {
    boolean free = pointer.alt() || pointer.shortcut();
    double x = free ? pointer.x() : Grid.snap(pointer.x());
    double y = free ? pointer.y() : Grid.snap(pointer.y());
    double least = AnnotationEditor.LEAST;
    double right = grabbed.x() + grabbed.width();
    double bottom = grabbed.y() + grabbed.height();
    double newLeft = border.left() ? Math.min(x, right - least) : grabbed.x();
    double newTop = border.top() ? Math.min(y, bottom - least) : grabbed.y();
    double newRight = border.right() ? Math.max(x, grabbed.x() + least) : right;
    double newBottom = border.bottom() ? Math.max(y, grabbed.y() + least) : bottom;
    return grabbed.withBox(newLeft, newTop, newRight - newLeft, newBottom - newTop);
  }

  @Override
  public boolean scrollsAtEdge() {
    return true;
  }

  @Override
  public void cancel() {
    surface.show(Feedback.none());
  }
}
