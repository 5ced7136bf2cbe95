package org.layerloom.graph.gesture;

import java.util.Optional;
import java.util.Set;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.edit.Selection;
import org.layerloom.graph.gesture.HitTarget.OnNode;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.validation.ConnectionVerdict;

/**
 * Drags the selected nodes. The one under the pointer snaps to the grid unless Alt or Ctrl is down.
 * A single node without wires can be dropped into a wire.
 */
public final class MoveGesture implements DragGesture {
  private final CanvasSurface surface;
  private Pointer start;
  private GraphNode grabbed;
  private Set<String> moving;
  private boolean loose;

  /** Moves nodes of this surface. */
  public MoveGesture(CanvasSurface surface) {
    this.surface = surface;
  }

  @Override
  public boolean begin(Press press) {
    if (!press.pointer().isPrimary() || !(press.target() instanceof OnNode on)) {
      return false;
    }
    GraphEditor editor = surface.editor();
    Optional<GraphNode> node = editor.graph().node(on.nodeId());
    if (node.isEmpty()) {
      return false;
    }
    Selection selection = editor.selection();
    if (!selection.contains(on.nodeId())) {
      selection.add(Set.of(on.nodeId()));
    }
    start = press.pointer();
    grabbed = node.get();
    moving = selection.nodes();
    loose =
        moving.size() == 1
            && editor.graph().incoming(grabbed.id()).isEmpty()
            && editor.graph().outgoing(grabbed.id()).isEmpty();
    return true;
  }

  @Override
  public void drag(Pointer pointer) {
    double dx = newX(pointer) - grabbed.x();
    double dy = newY(pointer) - grabbed.y();
    Feedback feedback = Feedback.moved(moving, dx, dy);
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
    double x = newX(pointer);
    double y = newY(pointer);
    if (wire != null) {
      ConnectionVerdict verdict = surface.insertOnWire(grabbed.withPosition(x, y), wire);
      if (verdict.isAllowed()) {
        return;
      }
      surface.hint(verdict.reason(), true, pointer.viewX(), pointer.viewY());
    }
    surface.editor().move(moving, x - grabbed.x(), y - grabbed.y());
  }

  @Override
  public void cancel() {
    surface.show(Feedback.none());
  }

  private Connection wireUnder(Pointer pointer) {
    // The node itself is under the pointer, so ask for the wire where the node is going.
    return loose ? surface.wireAt(pointer.x(), pointer.y()).orElse(null) : null;
  }

  private double newX(Pointer pointer) {
    double x = grabbed.x() + pointer.x() - start.x();
    return isFree(pointer) ? x : Grid.snap(x);
  }

  private double newY(Pointer pointer) {
    double y = grabbed.y() + pointer.y() - start.y();
    return isFree(pointer) ? y : Grid.snap(y);
  }

  private static boolean isFree(Pointer pointer) {
    return pointer.alt() || pointer.shortcut();
  }
}
