package org.layerloom.graph.gesture;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import org.layerloom.graph.edit.Selection;
import org.layerloom.graph.gesture.HitTarget.OnNothing;

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
  public boolean begin(Press press) {
    if (!press.pointer().isPrimary() || !(press.target() instanceof OnNothing)) {
      return false;
    }
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
    surface.editor().selection().set(selected(surface.nodesIn(area, touching), pointer));
  }

  private Selection.Content selected(List<String> caught, Pointer pointer) {
    if (pointer.shortcut()) {
      Set<String> nodes = new LinkedHashSet<>(before.nodes());
      caught.stream().filter(id -> !nodes.remove(id)).forEach(nodes::add);
      return new Selection.Content(nodes, before.connections());
    }
    if (pointer.shift()) {
      Set<String> nodes = new LinkedHashSet<>(before.nodes());
      nodes.addAll(caught);
      return new Selection.Content(nodes, before.connections());
    }
    return new Selection.Content(new LinkedHashSet<>(caught), Set.of());
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
