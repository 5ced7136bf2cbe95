package org.layerloom.graph.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import org.layerloom.graph.edit.OpenBlock;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.model.PortRef;

/**
 * Where everything is on the canvas, including nodes that are drawn away from their places while
 * they are dragged or a layout moves. Answers what lies where in the open block without any scene
 * node.
 */
final class GraphGeometry {
  /** When more boxes than this changed, it is quicker to look at no line's surroundings. */
  private static final int MANY = 600;

  private final Graph graph;
  private final OpenBlock open;
  private final Presentations presentations;
  private final Map<String, Rectangle2D> boxes = new HashMap<>();
  private final Map<Connection, WireShape> wires = new HashMap<>();
  private final Set<Connection> lookingAround = new HashSet<>();
  private Map<String, Point> offsets = Map.of();
  private List<Rectangle2D> allBoxes;

  GraphGeometry(Graph graph, OpenBlock open, Presentations presentations) {
    this.graph = graph;
    this.open = open;
    this.presentations = presentations;
  }

  /** Draws some nodes away from their places. */
  void displace(Map<String, Point> newOffsets) {
    Set<String> touched = new HashSet<>(offsets.keySet());
    touched.addAll(newOffsets.keySet());
    offsets = newOffsets;
    forget(touched);
  }

  /** These nodes moved, came, went or have another size. */
  void forget(Collection<String> nodeIds) {
    if (nodeIds.isEmpty()) {
      return;
    }
    allBoxes = null;
    List<Rectangle2D> disturbed = new ArrayList<>();
    for (String id : nodeIds) {
      Rectangle2D old = boxes.remove(id);
      if (old != null) {
        disturbed.add(old);
      }
      graph.incoming(id).forEach(wires::remove);
      graph.outgoing(id).forEach(wires::remove);
      box(id).ifPresent(disturbed::add);
    }
    rerouteAround(disturbed);
  }

  /** Forgets lines that pass, or could pass, where boxes were or are now. */
  private void rerouteAround(List<Rectangle2D> disturbed) {
    boolean everywhere = disturbed.size() > MANY;
    lookingAround.removeIf(
        wire -> {
          WireShape shape = wires.get(wire);
          if (shape == null) {
            return true;
          }
          Rectangle2D near = WireRouter.surroundings(shape.bounds());
          if (everywhere || disturbed.stream().anyMatch(near::intersects)) {
            wires.remove(wire);
            return true;
          }
          return false;
        });
  }

  void forgetWires(Collection<Connection> connections) {
    connections.forEach(wires::remove);
  }

  void forgetAll() {
    allBoxes = null;
    boxes.clear();
    wires.clear();
    lookingAround.clear();
  }

  Rectangle2D box(GraphNode node) {
    Rectangle2D known = boxes.get(node.id());
    if (known == null) {
      Dimension2D size = presentations.sizeOf(node);
      Point offset = offsets.getOrDefault(node.id(), new Point(0, 0));
      known =
          new Rectangle2D(
              node.x() + offset.x(), node.y() + offset.y(), size.getWidth(), size.getHeight());
      boxes.put(node.id(), known);
    }
    return known;
  }

  Optional<Rectangle2D> box(String nodeId) {
    return graph.node(nodeId).map(this::box);
  }

  Optional<Point> place(PortRef ref) {
    return graph
        .node(ref.nodeId())
        .flatMap(
            node ->
                node.output(ref.portId())
                    .or(() -> node.input(ref.portId()))
                    .map(port -> place(node, port)));
  }

  Point place(GraphNode node, Port port) {
    Rectangle2D box = box(node);
    boolean input = port.direction() == Port.Direction.INPUT;
    List<Port> side = input ? node.inputs() : node.outputs();
    double y = box.getMinY() + portOffset(side.indexOf(port), side.size(), box.getHeight());
    return new Point(input ? box.getMinX() : box.getMaxX(), y);
  }

  /** How far below the top of a node the middle of a port is. */
  static double portOffset(int index, int count, double height) {
    double middle = (height + NodeMetrics.BAND) / 2;
    return Math.round(middle + (index - (count - 1) / 2.0) * NodeMetrics.PORT_PITCH);
  }

  WireShape wire(Connection connection) {
    WireShape known = wires.get(connection);
    if (known == null) {
      Point from = place(graph.node(connection.source().nodeId()).orElseThrow(), connection, true);
      Point to = place(graph.node(connection.target().nodeId()).orElseThrow(), connection, false);
      if (WireRouter.looksAround(from, to)) {
        known = WireRouter.route(from, to, allBoxes(), takenLanes());
        lookingAround.add(connection);
      } else {
        known = WireRouter.direct(from, to);
      }
      wires.put(connection, known);
    }
    return known;
  }

  private List<Lane> takenLanes() {
    return lookingAround.stream()
        .map(wires::get)
        .filter(Objects::nonNull)
        .flatMap(shape -> shape.lane().stream())
        .toList();
  }

  private Point place(GraphNode node, Connection connection, boolean source) {
    return source
        ? place(node, node.output(connection.source().portId()).orElseThrow())
        : place(node, node.input(connection.target().portId()).orElseThrow());
  }

  private List<Rectangle2D> allBoxes() {
    if (allBoxes == null) {
      allBoxes = open.nodes().stream().map(this::box).toList();
    }
    return allBoxes;
  }

  /** The box around all these nodes; empty when there are none. */
  Optional<Rectangle2D> bounds(Collection<GraphNode> nodes) {
    return nodes.stream().map(this::box).reduce(GraphGeometry::union);
  }

  static Rectangle2D boxOf(Annotation one) {
    return new Rectangle2D(one.x(), one.y(), one.width(), one.height());
  }

  static Rectangle2D union(Rectangle2D a, Rectangle2D b) {
    double minX = Math.min(a.getMinX(), b.getMinX());
    double minY = Math.min(a.getMinY(), b.getMinY());
    return new Rectangle2D(
        minX,
        minY,
        Math.max(a.getMaxX(), b.getMaxX()) - minX,
        Math.max(a.getMaxY(), b.getMaxY()) - minY);
  }

  /** Nodes that an area touches. */
  List<GraphNode> nodesTouching(Rectangle2D area) {
    return open.nodes().stream().filter(node -> box(node).intersects(area)).toList();
  }

  /** Nodes that an area encloses. */
  List<GraphNode> nodesInside(Rectangle2D area) {
    return open.nodes().stream().filter(node -> area.contains(box(node))).toList();
  }

  /** Wires whose surroundings an area touches. */
  List<Connection> wiresTouching(Rectangle2D area) {
    return open.wires().stream().filter(c -> touches(area, wire(c).bounds())).toList();
  }

  private static boolean touches(Rectangle2D a, Rectangle2D b) {
    // Unlike intersects, true for a level line, whose bounds have no height.
    return a.getMinX() <= b.getMaxX()
        && b.getMinX() <= a.getMaxX()
        && a.getMinY() <= b.getMaxY()
        && b.getMinY() <= a.getMaxY();
  }
}
