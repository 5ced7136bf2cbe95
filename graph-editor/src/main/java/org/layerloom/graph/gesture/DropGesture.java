package org.layerloom.graph.gesture;

import java.util.Optional;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.validation.ConnectionVerdict;

/**
 * Drops a new node from a palette: on empty canvas at that place, on a wire into it. A wire that
 * refuses says why, and the node is put beside it.
 */
public final class DropGesture {
  /** How far beside a wire that refuses, in canvas pixels: the node clears the wire. */
  private static final double BESIDE = 72;

  private final CanvasSurface surface;
  private String hoveredType;
  private Connection hoveredWire;
  private ConnectionVerdict hoveredVerdict;

  /** Drops nodes on this surface. */
  public DropGesture(CanvasSurface surface) {
    this.surface = surface;
  }

  /** A type is dragged over a place; whether it may be dropped. */
  public boolean hover(String type, Pointer pointer) {
    Optional<GraphNode> node = surface.createNode(type, pointer.x(), pointer.y());
    if (node.isEmpty()) {
      return false;
    }
    Connection wire = surface.wireAt(pointer.x(), pointer.y()).orElse(null);
    if (wire == null) {
      leave();
      return true;
    }
    if (!wire.equals(hoveredWire) || !type.equals(hoveredType)) {
      hoveredWire = wire;
      hoveredType = type;
      hoveredVerdict = surface.editor().checkInsertion(node.get(), wire);
      surface.show(Feedback.none().withLitWire(wire, hoveredVerdict.isAllowed()));
    }
    String text =
        hoveredVerdict.isAllowed()
            ? surface.editor().texts().get("hint.insert", node.get().name())
            : hoveredVerdict.reason();
    surface.hint(text, !hoveredVerdict.isAllowed(), pointer.viewX(), pointer.viewY());
    return true;
  }

  /** The drag left the canvas or was broken off. */
  public void leave() {
    if (hoveredWire != null) {
      hoveredWire = null;
      surface.show(Feedback.none());
      surface.hideHint();
    }
  }

  /** A type was let go; whether a node came of it. */
  public boolean drop(String type, Pointer pointer) {
    leave();
    Optional<GraphNode> created = surface.createNode(type, pointer.x(), pointer.y());
    if (created.isEmpty()) {
      String text = surface.editor().texts().get("refused.no_node", type);
      surface.hint(text, true, pointer.viewX(), pointer.viewY());
      return false;
    }
    GraphEditor editor = surface.editor();
    GraphNode node = created.get();
    Optional<Connection> wire = surface.wireAt(pointer.x(), pointer.y());
    if (wire.isEmpty()) {
      editor.add(node);
      return true;
    }
    ConnectionVerdict verdict = surface.insertOnWire(node, wire.get());
    if (!verdict.isAllowed()) {
      editor.add(node.withPosition(node.x(), node.y() + BESIDE));
      surface.hint(verdict.reason(), true, pointer.viewX(), pointer.viewY());
    }
    return true;
  }
}
