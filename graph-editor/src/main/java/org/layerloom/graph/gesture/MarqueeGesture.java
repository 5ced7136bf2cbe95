package org.layerloom.graph.gesture;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import org.layerloom.graph.edit.Selection;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.model.Note;

/**
 * A rectangle drawn on empty canvas selects nodes: drawn to the right those it encloses, to the
 * left those it touches. Shift adds, Ctrl toggles.
 */
public final class MarqueeGesture implements DragGesture {
  private final CanvasSurface surface;
  private Pointer start;
  private Selection.Content before;

  /** Draws on this surface. */
  public MarqueeGesture(CanvasSurface surface) {
    this.surface = surface;
  }

  @Override
  public MouseGesture kind() {
    return MouseGesture.MARQUEE;
  }

  @Override
  public boolean begin(Press press) {
    start = press.pointer();
    before = surface.editor().selection().content();
    return true;
  }

  @Override
  public void drag(Pointer pointer) {
    Rectangle2D area =
        new Rectangle2D(
            Math.min(start.x(), pointer.x()),
            Math.min(start.y(), pointer.y()),
            Math.abs(start.x() - pointer.x()),
            Math.abs(start.y() - pointer.y()));
    boolean touching = pointer.x() < start.x();
    surface.show(Feedback.marquee(area, touching));
    surface.editor().selection().set(selected(area, touching, pointer));
  }

  private Selection.Content selected(Rectangle2D area, boolean touching, Pointer pointer) {
    List<String> nodes = surface.nodesIn(area, touching);
    List<String> annotations = annotationsIn(area, touching);
    if (pointer.shortcut()) {
      return new Selection.Content(
          toggled(before.nodes(), nodes),
          before.connections(),
          toggled(before.annotations(), annotations));
    }
    if (pointer.shift()) {
      return new Selection.Content(
          with(before.nodes(), nodes),
          before.connections(),
          with(before.annotations(), annotations));
    }
    return new Selection.Content(with(Set.of(), nodes), Set.of(), with(Set.of(), annotations));
  }

  /** Frames only where they are enclosed: a marquee is often drawn inside one. */
  private List<String> annotationsIn(Rectangle2D area, boolean touching) {
    return surface.editor().annotations().shown().stream()
        .filter(
            one ->
                touching && one instanceof Note
                    ? area.intersects(one.x(), one.y(), one.width(), one.height())
                    : area.contains(one.x(), one.y(), one.width(), one.height()))
        .map(Annotation::id)
        .toList();
  }

  private static Set<String> toggled(Set<String> before, List<String> caught) {
    Set<String> toggled = new LinkedHashSet<>(before);
    caught.stream().filter(id -> !toggled.remove(id)).forEach(toggled::add);
    return toggled;
  }

  private static Set<String> with(Set<String> before, List<String> caught) {
    Set<String> all = new LinkedHashSet<>(before);
    all.addAll(caught);
    return all;
  }

  @Override
  public void finish(Pointer pointer) {
    surface.show(Feedback.none());
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
