package org.layerloom.graph.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.gesture.Grid;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.model.PortRef;
import org.layerloom.graph.validation.ConnectionVerdict;

/** Makes nodes, finds room for them, and offers by name what fits where one is wanted. */
final class AddingNodes {
  private final GraphEditor editor;
  private final Viewport viewport;
  private final Presentations presentations;
  private final GraphGeometry geometry;
  private final QuickAdd quickAdd;
  private final Region canvas;
  private NodeFactory factory = (type, x, y) -> Optional.empty();

  AddingNodes(
      GraphEditor editor,
      Viewport viewport,
      Presentations presentations,
      GraphGeometry geometry,
      QuickAdd quickAdd,
      Region canvas) {
    this.editor = editor;
    this.viewport = viewport;
    this.presentations = presentations;
    this.geometry = geometry;
    this.quickAdd = quickAdd;
    this.canvas = canvas;
  }

  void setFactory(NodeFactory factory) {
    this.factory = factory;
  }

  /** A node of this type around a place; nothing if the program makes none. */
  Optional<GraphNode> create(String type, double x, double y) {
    return factory.create(type, x, y).map(node -> centred(node, x, y));
  }

  private GraphNode centred(GraphNode node, double x, double y) {
    Dimension2D size = presentations.sizeOfNew(node);
    return node.withPosition(
        Grid.snap(x - size.getWidth() / 2), Grid.snap(y - size.getHeight() / 2));
  }

  /** Puts a node into a wire if that is allowed and makes room for it, in one undo. */
  ConnectionVerdict insertOnWire(GraphNode node, Connection wire) {
    RoomForInsertion room =
        RoomForInsertion.find(
            editor.openBlock(), geometry, node, presentations.sizeOfNew(node), wire);
    return editor.insertOnWire(room.node(), wire, room.moved());
  }

  /** Opens search-as-you-type for a place; what could be wired to the node next to it is first. */
  void offer(double x, double y) {
    Point at = viewport.toView(x, y);
    Optional<GraphNode> neighbour = neighbour(x, y);
    quickAdd.open(
        at.x(),
        at.y(),
        canvas,
        entry -> true,
        entry -> create(entry.type(), x, y).filter(node -> fits(node, neighbour)).isPresent(),
        entry -> create(entry.type(), x, y).ifPresent(editor::add));
  }

  /** The node that was selected last, else the nearest one. */
  private Optional<GraphNode> neighbour(double x, double y) {
    return editor
        .selection()
        .lastNode()
        .flatMap(editor.graph()::node)
        .or(
            () ->
                editor.openBlock().nodes().stream()
                    .min(Comparator.comparingDouble(node -> distance(geometry.box(node), x, y))));
  }

  private static double distance(Rectangle2D box, double x, double y) {
    double aside = Math.max(0, Math.max(box.getMinX() - x, x - box.getMaxX()));
    double above = Math.max(0, Math.max(box.getMinY() - y, y - box.getMaxY()));
    return Math.hypot(aside, above);
  }

  /** Whether it can follow the neighbour, or feed one that nothing follows; alone, begin. */
  private boolean fits(GraphNode node, Optional<GraphNode> neighbour) {
    if (neighbour.isEmpty()) {
      return node.inputs().isEmpty();
    }
    GraphNode beside = neighbour.get();
    List<Port> ends = beside.outputs().isEmpty() ? beside.inputs() : beside.outputs();
    return ends.stream()
        .anyMatch(end -> editor.canConnectNew(node, new PortRef(beside.id(), end.id())));
  }

  /** The same, only for what can be put into a wire, and puts it there. */
  void offer(Connection wire) {
    Point2D middle = geometry.wire(wire).middle();
    Point at = viewport.toView(middle.getX(), middle.getY());
    quickAdd.open(
        at.x(),
        at.y(),
        canvas,
        entry ->
            create(entry.type(), middle.getX(), middle.getY())
                .filter(node -> editor.checkInsertion(node, wire).isAllowed())
                .isPresent(),
        entry -> true,
        entry ->
            create(entry.type(), middle.getX(), middle.getY())
                .ifPresent(node -> insertOnWire(node, wire)));
  }

  /** The same, only for what can be wired to a port, and wires it. */
  void offer(double x, double y, PortRef end) {
    Point at = viewport.toView(x, y);
    quickAdd.open(
        at.x(),
        at.y(),
        canvas,
        entry ->
            create(entry.type(), x, y).filter(node -> editor.canConnectNew(node, end)).isPresent(),
        entry -> true,
        entry ->
            create(entry.type(), x, y)
                .ifPresent(node -> editor.addConnected(beside(node, x, end), end)));
  }

  /** Puts the edge with the wired port at the pointer, where the wire ended. */
  private GraphNode beside(GraphNode node, double x, PortRef end) {
    double width = presentations.sizeOfNew(node).getWidth();
    boolean feeds =
        editor.graph().node(end.nodeId()).flatMap(n -> n.output(end.portId())).isPresent();
    return node.withPosition(Grid.snap(feeds ? x : x - width), node.y());
  }

  /** Adds a node after the selected one, or in the middle of the view. */
  void insertAfterSelection(String type) {
    Optional<GraphNode> before = editor.selection().onlyNode().flatMap(editor.graph()::node);
    Rectangle2D area = viewport.area();
    double x = area.getMinX() + area.getWidth() / 2;
    double y = area.getMinY() + area.getHeight() / 2;
    if (before.isEmpty() || before.get().outputs().isEmpty()) {
      create(type, x, y).ifPresent(node -> viewport.reveal(box(editor.add(withRoom(node)))));
    } else {
      create(type, x, y).ifPresent(node -> addAfter(before.get(), node));
    }
  }

  private void addAfter(GraphNode before, GraphNode created) {
    Rectangle2D box = geometry.box(before);
    GraphNode node = created.withPosition(Grid.snap(box.getMaxX() + 4 * Grid.STEP), before.y());
    List<Connection> wires = editor.graph().outgoing(before.id());
    boolean inserted = wires.size() == 1 && insertOnWire(node, wires.get(0)).isAllowed();
    if (!inserted) {
      editor.addConnected(withRoom(node), new PortRef(before.id(), before.outputs().get(0).id()));
    }
    editor.selection().lastNode().ifPresent(id -> viewport.reveal(box(id)));
  }

  private GraphNode withRoom(GraphNode node) {
    Dimension2D size = presentations.sizeOfNew(node);
    Rectangle2D wanted = new Rectangle2D(node.x(), node.y(), size.getWidth(), size.getHeight());
    List<Rectangle2D> taken = editor.openBlock().nodes().stream().map(geometry::box).toList();
    return node.withPosition(node.x(), node.y() + FreePlace.below(wanted, taken));
  }

  private Rectangle2D box(String nodeId) {
    return geometry.box(nodeId).orElseThrow();
  }
}
