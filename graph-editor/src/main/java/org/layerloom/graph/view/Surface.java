package org.layerloom.graph.view;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.gesture.CanvasSurface;
import org.layerloom.graph.gesture.Feedback;
import org.layerloom.graph.gesture.Grid;
import org.layerloom.graph.gesture.HitTarget;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.PortRef;
import org.layerloom.graph.model.SubBlock;
import org.layerloom.graph.validation.ConnectionVerdict;

/** Lets gestures see and move what the canvas is made of. */
final class Surface implements CanvasSurface {
  private final GraphEditor editor;
  private final Viewport viewport;
  private final Presentations presentations;
  private final GraphGeometry geometry;
  private final Scenery scenery;
  private final HintBubble bubble;
  private final QuickAdd quickAdd;
  private final FindBar findBar;
  private final Region canvas;
  private final HitTest hits;
  private NodeFactory factory = (type, x, y) -> Optional.empty();
  private Consumer<String> onActivated = id -> {};
  private Function<String, Optional<String>> onBlockKept;
  private Runnable layOut = () -> {};
  private Runnable layOutSelection = () -> {};
  private BooleanSupplier stopLayout = () -> false;
  private Consumer<String> editText = id -> {};
  private Runnable showHistory = () -> {};
  private Point pointer;

  Surface(
      GraphEditor editor,
      Viewport viewport,
      Presentations presentations,
      GraphGeometry geometry,
      Scenery scenery,
      HintBubble bubble,
      QuickAdd quickAdd,
      FindBar findBar,
      Region canvas) {
    this.editor = editor;
    this.viewport = viewport;
    this.presentations = presentations;
    this.geometry = geometry;
    this.scenery = scenery;
    this.bubble = bubble;
    this.quickAdd = quickAdd;
    this.findBar = findBar;
    this.canvas = canvas;
    this.hits =
        new HitTest(
            editor.selection(),
            geometry,
            viewport,
            new AnnotationHits(editor.annotations(), viewport));
  }

  void setFactory(NodeFactory factory) {
    this.factory = factory;
  }

  void setOnActivated(Consumer<String> onActivated) {
    this.onActivated = onActivated;
  }

  void setOnBlockKept(Function<String, Optional<String>> onBlockKept) {
    this.onBlockKept = onBlockKept;
  }

  void setLayOut(Runnable layOut, Runnable layOutSelection, BooleanSupplier stopLayout) {
    this.stopLayout = stopLayout;
    this.layOut = layOut;
    this.layOutSelection = layOutSelection;
  }

  void setPanels(Consumer<String> editText, Runnable showHistory) {
    this.editText = editText;
    this.showHistory = showHistory;
  }

  /** The pointer is at a place in the view; null when it is elsewhere. */
  void pointerAt(Point inView) {
    pointer = inView;
  }

  @Override
  public GraphEditor editor() {
    return editor;
  }

  @Override
  public HitTarget hit(double x, double y) {
    return hits.at(x, y);
  }

  @Override
  public Optional<Connection> wireAt(double x, double y) {
    return hits.wire(x, y);
  }

  @Override
  public List<Connection> wiresCrossing(Point from, Point to) {
    return hits.wiresCrossing(from, to);
  }

  @Override
  public Optional<Point> placeOf(PortRef port) {
    return geometry.place(port);
  }

  @Override
  public Optional<Rectangle2D> boundsOf(String nodeId) {
    return geometry.box(nodeId);
  }

  @Override
  public List<String> nodesIn(Rectangle2D area, boolean touching) {
    List<GraphNode> found = touching ? geometry.nodesTouching(area) : geometry.nodesInside(area);
    return found.stream().map(GraphNode::id).toList();
  }

  @Override
  public List<GraphNode> visibleNodes() {
    return geometry.nodesTouching(viewport.area());
  }

  @Override
  public Rectangle2D visibleArea() {
    return viewport.area();
  }

  @Override
  public void show(Feedback feedback) {
    scenery.show(feedback);
  }

  @Override
  public void hint(String text, boolean refusal, double viewX, double viewY) {
    bubble.show(text, refusal, viewX, viewY, canvas);
  }

  @Override
  public void hideHint() {
    bubble.hide();
  }

  @Override
  public void pan(double dx, double dy) {
    viewport.pan(dx, dy);
  }

  @Override
  public void zoom(double viewX, double viewY, double factor) {
    viewport.zoomAt(viewX, viewY, factor);
  }

  @Override
  public void actualSize() {
    viewport.reset();
  }

  @Override
  public void fitAll() {
    Optional<Rectangle2D> nodes = geometry.bounds(editor.openBlock().nodes());
    Stream.concat(nodes.stream(), editor.annotations().shown().stream().map(GraphGeometry::boxOf))
        .reduce(GraphGeometry::union)
        .ifPresent(viewport::fit);
  }

  @Override
  public void fit(List<String> nodeIds) {
    fitNodes(nodeIds);
  }

  void fitNodes(Collection<String> nodeIds) {
    nodeIds.stream().findFirst().ifPresent(editor.openBlock()::enterWhereIs);
    List<GraphNode> nodes =
        nodeIds.stream().flatMap(id -> editor.graph().node(id).stream()).toList();
    geometry.bounds(nodes).ifPresent(viewport::fit);
  }

  @Override
  public void reveal(String nodeId) {
    editor.openBlock().enterWhereIs(nodeId);
    geometry.box(nodeId).ifPresent(viewport::reveal);
  }

  @Override
  public Point toView(double x, double y) {
    return viewport.toView(x, y);
  }

  @Override
  public Point lastPointerInView() {
    return pointer != null ? pointer : new Point(viewport.width() / 2, viewport.height() / 2);
  }

  @Override
  public Point toCanvas(double viewX, double viewY) {
    return viewport.toCanvas(viewX, viewY);
  }

  @Override
  public Optional<GraphNode> createNode(String type, double x, double y) {
    return factory.create(type, x, y).map(node -> centred(node, x, y));
  }

  private GraphNode centred(GraphNode node, double x, double y) {
    Dimension2D size = presentations.sizeOfNew(node);
    return node.withPosition(
        Grid.snap(x - size.getWidth() / 2), Grid.snap(y - size.getHeight() / 2));
  }

  @Override
  public ConnectionVerdict insertOnWire(GraphNode node, Connection wire) {
    RoomForInsertion room =
        RoomForInsertion.find(
            editor.openBlock(), geometry, node, presentations.sizeOfNew(node), wire);
    return editor.insertOnWire(room.node(), wire, room.moved());
  }

  @Override
  public void offerNodes(double x, double y) {
    Point at = toView(x, y);
    quickAdd.open(
        at.x(),
        at.y(),
        canvas,
        entry -> true,
        entry -> createNode(entry.type(), x, y).ifPresent(editor::add));
  }

  @Override
  public void offerNodes(Connection wire) {
    Point2D middle = geometry.wire(wire).middle();
    Point at = toView(middle.getX(), middle.getY());
    quickAdd.open(
        at.x(),
        at.y(),
        canvas,
        entry ->
            createNode(entry.type(), middle.getX(), middle.getY())
                .filter(node -> editor.checkInsertion(node, wire).isAllowed())
                .isPresent(),
        entry ->
            createNode(entry.type(), middle.getX(), middle.getY())
                .ifPresent(node -> insertOnWire(node, wire)));
  }

  @Override
  public void offerNodes(double x, double y, PortRef end) {
    Point at = toView(x, y);
    quickAdd.open(
        at.x(),
        at.y(),
        canvas,
        entry ->
            createNode(entry.type(), x, y)
                .filter(node -> editor.canConnectNew(node, end))
                .isPresent(),
        entry ->
            createNode(entry.type(), x, y)
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
      createNode(type, x, y).ifPresent(node -> reveal(editor.add(withRoom(node))));
    } else {
      createNode(type, x, y).ifPresent(node -> addAfter(before.get(), node));
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
    editor.selection().lastNode().ifPresent(this::reveal);
  }

  private GraphNode withRoom(GraphNode node) {
    Dimension2D size = presentations.sizeOfNew(node);
    Rectangle2D wanted = new Rectangle2D(node.x(), node.y(), size.getWidth(), size.getHeight());
    List<Rectangle2D> taken = editor.openBlock().nodes().stream().map(geometry::box).toList();
    return node.withPosition(node.x(), node.y() + FreePlace.below(wanted, taken));
  }

  @Override
  public void find() {
    findBar.open();
  }

  @Override
  public void findStep(int direction) {
    findBar.step(direction);
  }

  @Override
  public boolean closeFind() {
    return findBar.close();
  }

  @Override
  public void layOut() {
    layOut.run();
  }

  @Override
  public boolean stopLayout() {
    return stopLayout.getAsBoolean();
  }

  @Override
  public void layOutSelection() {
    layOutSelection.run();
  }

  @Override
  public Optional<String> keepBlock(String blockId) {
    return onBlockKept == null
        ? Optional.of(editor.texts().get("refused.keeps_none"))
        : onBlockKept.apply(editor.copy(List.of(blockId)));
  }

  boolean keepsBlocks() {
    return onBlockKept != null;
  }

  @Override
  public void editText(String annotationId) {
    editText.accept(annotationId);
  }

  @Override
  public void showHistory() {
    showHistory.run();
  }

  @Override
  public void activate(String nodeId) {
    if (editor.graph().node(nodeId).filter(SubBlock::is).isPresent()) {
      editor.openBlock().enter(nodeId);
    } else {
      onActivated.accept(nodeId);
    }
  }
}
