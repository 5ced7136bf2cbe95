package org.layerloom.graph.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.layerloom.graph.edit.Selection;
import org.layerloom.graph.gesture.HitTarget;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.model.PortRef;

/** Finds what lies at a place by geometry, so that it works where nothing is drawn as a node. */
final class HitTest {
  private static final double PORT_REACH = 12;
  private static final double WIRE_REACH = 7;

  private final Selection selection;
  private final GraphGeometry geometry;
  private final Viewport viewport;
  private final AnnotationHits annotations;

  HitTest(
      Selection selection, GraphGeometry geometry, Viewport viewport, AnnotationHits annotations) {
    this.annotations = annotations;
    this.selection = selection;
    this.geometry = geometry;
    this.viewport = viewport;
  }

  HitTarget at(double x, double y) {
    return port(x, y)
        .or(() -> node(x, y))
        .or(() -> annotations.note(x, y))
        .or(() -> wire(x, y).map(HitTarget.OnWire::new))
        .or(() -> annotations.frame(x, y))
        .orElseGet(HitTarget.OnNothing::new);
  }

  private Optional<HitTarget> port(double x, double y) {
    double reach = PORT_REACH / Math.min(1, viewport.scale());
    HitTarget best = null;
    double nearest = reach;
    for (GraphNode node : geometry.nodesTouching(around(x, y, reach + 1))) {
      Rectangle2D box = geometry.box(node);
      if (x < box.getMinX() - reach
          || x > box.getMaxX() + reach
          || y < box.getMinY() - reach
          || y > box.getMaxY() + reach) {
        continue;
      }
      List<Port> ports = new ArrayList<>(node.inputs());
      ports.addAll(node.outputs());
      for (Port port : ports) {
        Point place = geometry.place(node, port);
        double distance = Math.hypot(place.x() - x, place.y() - y);
        if (distance < nearest) {
          nearest = distance;
          best = new HitTarget.OnPort(new PortRef(node.id(), port.id()), port.direction());
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<HitTarget> node(double x, double y) {
    String found = null;
    for (GraphNode node : geometry.nodesTouching(around(x, y, 1))) {
      // Later nodes lie above earlier ones, selected ones above all.
      if (geometry.box(node).contains(x, y)
          && (found == null || !selection.contains(found) || selection.contains(node.id()))) {
        found = node.id();
      }
    }
    return Optional.ofNullable(found).map(HitTarget.OnNode::new);
  }

  private static Rectangle2D around(double x, double y, double reach) {
    return new Rectangle2D(x - reach, y - reach, 2 * reach, 2 * reach);
  }

  List<Connection> wiresCrossing(Point from, Point to) {
    double left = Math.min(from.x(), to.x());
    double top = Math.min(from.y(), to.y());
    Rectangle2D area =
        new Rectangle2D(left, top, Math.abs(from.x() - to.x()), Math.abs(from.y() - to.y()));
    return geometry.wiresTouching(area).stream()
        .filter(connection -> geometry.wire(connection).crosses(from, to))
        .toList();
  }

  Optional<Connection> wire(double x, double y) {
    double reach = WIRE_REACH / Math.min(1, viewport.scale());
    Connection best = null;
    double nearest = reach;
    for (Connection connection : geometry.wiresTouching(around(x, y, reach))) {
      WireShape shape = geometry.wire(connection);
      Rectangle2D bounds = shape.bounds();
      if (x < bounds.getMinX() - reach
          || x > bounds.getMaxX() + reach
          || y < bounds.getMinY() - reach
          || y > bounds.getMaxY() + reach) {
        continue;
      }
      double distance = shape.distance(x, y);
      if (distance < nearest) {
        nearest = distance;
        best = connection;
      }
    }
    return Optional.ofNullable(best);
  }
}
