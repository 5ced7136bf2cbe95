package org.layerloom.graph.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
  private final Graph graph;
  private final OpenBlock open;
  private final Presentations presentations;
  private final Map<String, Rectangle2D> boxes = new HashMap<>();
  private final Map<Connection, WireShape> wires = new HashMap<>();
  private final Set<Connection> lookingAround = new HashSet<>();
  private final SpatialIndex<String> boxIndex = new SpatialIndex<>();
  private final SpatialIndex<Connection> wireIndex = new SpatialIndex<>();
  private final SpatialIndex<Connection> laneIndex = new SpatialIndex<>();
  private final WireRoutes routes = new WireRoutes(boxIndex, laneIndex);
  private final Set<String> unplaced = new LinkedHashSet<>();
  private final Set<Connection> unrouted = new LinkedHashSet<>();
  private final PlacesInOrder<GraphNode> nodePlaces = new PlacesInOrder<>(new IdentityHashMap<>());
  private final PlacesInOrder<Connection> wirePlaces = new PlacesInOrder<>(new HashMap<>());
  private Map<String, Point> offsets = Map.of();

  /** The block that the indexes hold; null before the first look. */
  private String indexed;

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
    List<Rectangle2D> disturbed = new ArrayList<>();
    for (String id : nodeIds) {
      Rectangle2D old = boxes.remove(id);
      if (old != null) {
        disturbed.add(old);
      }
      boxIndex.remove(id);
      unplaced.add(id);
      forgetWires(graph.incoming(id));
      forgetWires(graph.outgoing(id));
      box(id).ifPresent(disturbed::add);
    }
    disturbed.forEach(this::rerouteAround);
  }

  /** Forgets lines that pass, or could pass, where a box was or is now. */
  private void rerouteAround(Rectangle2D disturbed) {
    Rectangle2D near = WireRouter.surroundings(disturbed);
    List<Connection> passing = new ArrayList<>();
    wireIndex.touching(
        near.getMinX(),
        near.getMinY(),
        near.getMaxX(),
        near.getMaxY(),
        (wire, bounds) -> passing.add(wire));
    passing.stream().filter(lookingAround::contains).forEach(this::forgetWire);
  }

  /** These wires came or went. */
  void forgetWires(Collection<Connection> connections) {
    connections.forEach(this::forgetWire);
  }

  private void forgetWire(Connection wire) {
    wires.remove(wire);
    lookingAround.remove(wire);
    wireIndex.remove(wire);
    laneIndex.remove(wire);
    unrouted.add(wire);
  }

  void forgetAll() {
    boxes.clear();
    wires.clear();
    lookingAround.clear();
    indexed = null;
  }

  /** Puts into the indexes what is not there yet, boxes before the lines that lead past them. */
  private void index() {
    indexBoxes();
    if (!unrouted.isEmpty()) {
      List<Connection> missing = List.copyOf(unrouted);
      for (Connection wire : missing) {
        if (graph.contains(wire) && isOpen(wire.source().nodeId())) {
          wire(wire);
        }
      }
      unrouted.clear();
    }
  }

  private void indexBoxes() {
    if (!open.id().equals(indexed)) {
      boxIndex.clear();
      wireIndex.clear();
      laneIndex.clear();
      unplaced.clear();
      unrouted.clear();
      indexed = open.id();
      open.nodes().forEach(node -> boxIndex.put(node.id(), box(node)));
      for (Connection wire : open.wires()) {
        wires.remove(wire);
        unrouted.add(wire);
      }
    } else if (!unplaced.isEmpty()) {
      for (String id : unplaced) {
        graph
            .node(id)
            .filter(node -> node.container().equals(indexed))
            .ifPresent(node -> boxIndex.put(id, box(node)));
      }
      unplaced.clear();
    }
  }

  private boolean isOpen(String nodeId) {
    return graph.node(nodeId).filter(node -> node.container().equals(open.id())).isPresent();
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
      boolean shown = isOpen(connection.source().nodeId());
      if (WireRouter.looksAround(from, to) && shown) {
        indexBoxes();
        known = routes.between(from, to);
        lookingAround.add(connection);
        known
            .lane()
            .map(lane -> new Rectangle2D(lane.left(), lane.y(), lane.right() - lane.left(), 0))
            .ifPresent(lane -> laneIndex.put(connection, lane));
      } else {
        known = WireRouter.direct(from, to);
      }
      wires.put(connection, known);
      if (shown) {
        wireIndex.put(connection, known.bounds());
        unrouted.remove(connection);
      }
    }
    return known;
  }

  private Point place(GraphNode node, Connection connection, boolean source) {
    return source
        ? place(node, node.output(connection.source().portId()).orElseThrow())
        : place(node, node.input(connection.target().portId()).orElseThrow());
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

  /** Nodes that an area touches, in the order of the graph. */
  List<GraphNode> nodesTouching(Rectangle2D area) {
    index();
    List<GraphNode> found = new ArrayList<>();
    boxIndex.touching(
        area.getMinX(),
        area.getMinY(),
        area.getMaxX(),
        area.getMaxY(),
        (id, box) -> {
          if (box.intersects(area)) {
            graph.node(id).ifPresent(found::add);
          }
        });
    return nodePlaces.inOrder(found, open.nodes());
  }

  /** Nodes that an area encloses. */
  List<GraphNode> nodesInside(Rectangle2D area) {
    return nodesTouching(area).stream().filter(node -> area.contains(box(node))).toList();
  }

  /** Wires whose surroundings an area touches, in the order of the graph. */
  List<Connection> wiresTouching(Rectangle2D area) {
    index();
    List<Connection> found = new ArrayList<>();
    wireIndex.touching(
        area.getMinX(),
        area.getMinY(),
        area.getMaxX(),
        area.getMaxY(),
        (wire, bounds) -> found.add(wire));
    return wirePlaces.inOrder(found, open.wires());
  }
}
