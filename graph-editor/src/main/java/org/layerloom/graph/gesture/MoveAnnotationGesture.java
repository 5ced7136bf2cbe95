package org.layerloom.graph.gesture;

import java.util.List;
import java.util.Optional;
import org.layerloom.graph.edit.Selection;
import org.layerloom.graph.gesture.HitTarget.OnAnnotation;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.model.Point;

/**
 * Drags a note, or a frame with what lies in it, and all else that is selected. Its corner snaps to
 * the grid unless Alt or Ctrl is down.
 */
public final class MoveAnnotationGesture implements DragGesture {
  private final CanvasSurface surface;
  private Pointer start;
  private Annotation grabbed;
  private Moving moving;

  /** Moves what lies on this surface. */
  public MoveAnnotationGesture(CanvasSurface surface) {
    this.surface = surface;
  }

  @Override
  public MouseGesture kind() {
    return MouseGesture.MOVE_ANNOTATION;
  }

  @Override
  public boolean begin(Press press) {
    if (!(press.target() instanceof OnAnnotation on) || on.atBorder()) {
      return false;
    }
    Optional<Annotation> found = surface.editor().annotations().model().find(on.id());
    if (found.isEmpty()) {
      return false;
    }
    Selection selection = surface.editor().selection();
    if (!selection.annotations().contains(on.id())) {
      selection.set(
          press.pointer().addsToSelection() ? selection.content() : Selection.Content.none());
      selection.addAnnotations(List.of(on.id()));
    }
    start = press.pointer();
    grabbed = found.get();
    moving = Moving.of(surface);
    return true;
  }

  @Override
  public void drag(Pointer pointer) {
    Point by = offset(pointer);
    surface.show(Feedback.moved(moving.all(), by.x(), by.y()));
  }

  @Override
  public void finish(Pointer pointer) {
    surface.show(Feedback.none());
    Point by = offset(pointer);
    moving.move(surface.editor(), by.x(), by.y());
  }

  private Point offset(Pointer pointer) {
    double dx = pointer.x() - start.x();
    double dy = pointer.y() - start.y();
    return pointer.alt() || pointer.shortcut()
        ? new Point(dx, dy)
        : new Point(
            Grid.snap(grabbed.x() + dx) - grabbed.x(), Grid.snap(grabbed.y() + dy) - grabbed.y());
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
