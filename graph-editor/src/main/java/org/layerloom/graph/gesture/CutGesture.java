package org.layerloom.graph.gesture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Point;

/** Draws a line; letting go removes every wire that it crossed. */
public final class CutGesture implements DragGesture {
  private final CanvasSurface surface;
  private final List<Point> way = new ArrayList<>();
  private final Set<Connection> crossed = new LinkedHashSet<>();

  /** Cuts wires of this surface. */
  public CutGesture(CanvasSurface surface) {
    this.surface = surface;
  }

  @Override
  public MouseGesture kind() {
    return MouseGesture.CUT_LINE;
  }

  @Override
  public boolean begin(Press press) {
    Pointer pointer = press.pointer();
    way.clear();
    crossed.clear();
    way.add(new Point(pointer.x(), pointer.y()));
    return true;
  }

  @Override
  public void drag(Pointer pointer) {
    Point from = way.get(way.size() - 1);
    Point to = new Point(pointer.x(), pointer.y());
    if (!to.equals(from)) {
      way.add(to);
      crossed.addAll(surface.wiresCrossing(from, to));
      surface.show(Feedback.cut(new CutLine(way, crossed)));
    }
  }

  @Override
  public void finish(Pointer pointer) {
    drag(pointer);
    surface.show(Feedback.none());
    surface.editor().disconnect(crossed);
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
