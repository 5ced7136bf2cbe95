package org.layerloom.graph.gesture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.edit.Selection;
import org.layerloom.graph.gesture.HitTarget.OnNode;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.validation.ConnectionVerdict;

/**
 * Drags the selected nodes, and the notes and frames among them. The one under the pointer snaps to
 * nodes nearby and to the grid unless Alt or Ctrl is down. A single node without wires can be
 * dropped into a wire.
 */
public final class MoveGesture implements DragGesture {
  private final CanvasSurface surface;
  private Pointer start;
  private GraphNode grabbed;
  private Moving moving;
  private Rectangle2D size;
  private boolean loose;

  /** Moves nodes of this surface. */
  public MoveGesture(CanvasSurface surface) {
    this.surface = surface;
  }

  @Override
  public MouseGesture kind() {
    return MouseGesture.MOVE;
  }

  @Override
  public boolean begin(Press press) {
    if (!(press.target() instanceof OnNode on)) {
      return false;
    }
    GraphEditor editor = surface.editor();
    Optional<GraphNode> node = editor.graph().node(on.nodeId());
    if (node.isEmpty()) {
      return false;
    }
    Selection selection = editor.selection();
    if (!selection.contains(on.nodeId())) {
      selection.set(
          press.pointer().addsToSelection() ? selection.content() : Selection.Content.none());
      selection.add(Set.of(on.nodeId()));
    }
    start = press.pointer();
    grabbed = node.get();
    size = surface.boundsOf(grabbed.id()).orElseThrow();
    moving = Moving.of(surface);
    loose =
        moving.isOneNode()
            && editor.graph().incoming(grabbed.id()).isEmpty()
            && editor.graph().outgoing(grabbed.id()).isEmpty();
    return true;
  }

  @Override
  public void drag(Pointer pointer) {
    NeighbourSnap.Snapped target = target(pointer);
    double dx = target.place().x() - grabbed.x();
    double dy = target.place().y() - grabbed.y();
    Feedback feedback = Feedback.moved(moving.all(), dx, dy).withGuides(target.guides());
    Connection wire = wireUnder(pointer);
    if (wire != null) {
      ConnectionVerdict verdict = surface.editor().checkInsertion(grabbed, wire);
      feedback = feedback.withLitWire(wire, verdict.isAllowed());
    }
    surface.show(feedback);
  }

  @Override
  public void finish(Pointer pointer) {
    Connection wire = wireUnder(pointer);
    surface.show(Feedback.none());
    double x = target(pointer).place().x();
    double y = target(pointer).place().y();
    if (wire != null) {
      ConnectionVerdict verdict = surface.insertOnWire(grabbed.withPosition(x, y), wire);
      if (verdict.isAllowed()) {
        return;
      }
      surface.hint(verdict.reason(), true, pointer.viewX(), pointer.viewY());
    }
    moving.move(surface.editor(), x - grabbed.x(), y - grabbed.y());
  }

  @Override
  public boolean scrollsAtEdge() {
    return true;
  }

  @Override
  public void cancel() {
    surface.show(Feedback.none());
  }

  private Connection wireUnder(Pointer pointer) {
    // The node itself is under the pointer, so ask for the wire where the node is going.
    return loose ? surface.wireAt(pointer.x(), pointer.y()).orElse(null) : null;
  }

  private NeighbourSnap.Snapped target(Pointer pointer) {
    double x = grabbed.x() + pointer.x() - start.x();
    double y = grabbed.y() + pointer.y() - start.y();
    if (isFree(pointer)) {
      return new NeighbourSnap.Snapped(new Point(x, y), List.of());
    }
    double scale = surface.toView(1, 0).x() - surface.toView(0, 0).x();
    Rectangle2D box = new Rectangle2D(x, y, size.getWidth(), size.getHeight());
    return NeighbourSnap.snap(box, NeighbourSnap.staying(surface, moving.nodes()), scale);
  }

  private static boolean isFree(Pointer pointer) {
    return pointer.alt() || pointer.shortcut();
  }
}
