package org.layerloom.graph.view;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import org.layerloom.graph.edit.OpenBlock;
import org.layerloom.graph.gesture.Grid;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;

/**
 * Where a node goes that is put into a wire: between the wire's ends, with what stands in the same
 * row to the right of it moved on as far as needed.
 *
 * @param node the node at its place
 * @param moved new places of nodes that make room
 */
record RoomForInsertion(GraphNode node, Map<String, Point> moved) {
  /** Free space on both sides of the node, as the layout leaves it. */
  private static final double GAP = 56;

  static RoomForInsertion find(
      OpenBlock open, GraphGeometry geometry, GraphNode node, Dimension2D size, Connection wire) {
    Rectangle2D source = geometry.box(wire.source().nodeId()).orElseThrow();
    Rectangle2D target = geometry.box(wire.target().nodeId()).orElseThrow();
    Rectangle2D wanted = new Rectangle2D(node.x(), node.y(), size.getWidth(), size.getHeight());
    boolean free =
        open.nodes().stream()
            .filter(other -> !other.id().equals(node.id()))
            .map(geometry::box)
            .noneMatch(wanted::intersects);
    if (free || target.getMinX() < source.getMaxX()) {
      return new RoomForInsertion(node, Map.of());
    }
    double x = Math.max(source.getMaxX() + GAP, Math.min(node.x(), target.getMinX()));
    x = target.getMinX() - x < size.getWidth() + GAP ? source.getMaxX() + GAP : x;
    double missing = x + size.getWidth() + GAP - target.getMinX();
    GraphNode placed = node.withPosition(x, node.y());
    return new RoomForInsertion(
        placed, missing <= 0 ? Map.of() : moveOn(open, geometry, placed, size, target, missing));
  }

  private static Map<String, Point> moveOn(
      OpenBlock open,
      GraphGeometry geometry,
      GraphNode placed,
      Dimension2D size,
      Rectangle2D target,
      double missing) {
    double top = Math.min(placed.y(), target.getMinY());
    double bottom = Math.max(placed.y() + size.getHeight(), target.getMaxY());
    double by = Math.ceil(missing / Grid.STEP) * Grid.STEP;
    Map<String, Point> moved = new LinkedHashMap<>();
    for (GraphNode other : open.nodes()) {
      Rectangle2D box = geometry.box(other);
      boolean inRow = box.getMinY() < bottom && box.getMaxY() > top;
      if (inRow && box.getMinX() >= target.getMinX() && !other.id().equals(placed.id())) {
        moved.put(other.id(), other.position().plus(by, 0));
      }
    }
    return moved;
  }
}
