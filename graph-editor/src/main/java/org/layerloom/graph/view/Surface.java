package org.layerloom.graph.view;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.gesture.CanvasSurface;
import org.layerloom.graph.gesture.Feedback;
import org.layerloom.graph.gesture.HitTarget;
import org.layerloom.graph.gesture.Pointer;
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
  private final AddingNodes adding;
  private final GraphGeometry geometry;
  private final Scenery scenery;
  private final HintBubble bubble;
  private final FindBar findBar;
  private final Region canvas;
  private final HitTest hits;
  private Consumer<String> onActivated = id -> {};
  private Function<String, Optional<String>> onBlockKept;
  private Runnable layOut = () -> {};
  private Runnable layOutSelection = () -> {};
  private BooleanSupplier stopLayout = () -> false;
  private Consumer<String> editText = id -> {};
  private Runnable showHistory = () -> {};
  private Consumer<Pointer> openMenu = at -> {};
  private Point pointer;

  Surface(
      GraphEditor editor,
      Viewport viewport,
      GraphGeometry geometry,
      Scenery scenery,
      HintBubble bubble,
      FindBar findBar,
      AddingNodes adding,
      Region canvas) {
    this.editor = editor;
    this.viewport = viewport;
    this.adding = adding;
    this.geometry = geometry;
    this.scenery = scenery;
    this.bubble = bubble;
    this.findBar = findBar;
    this.canvas = canvas;
    this.hits =
        new HitTest(
            editor.selection(),
            geometry,
            viewport,
            new AnnotationHits(editor.annotations(), viewport));
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

  void setPanels(Consumer<String> editText, Runnable showHistory, Consumer<Pointer> openMenu) {
    this.openMenu = openMenu;
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
  public void fit(Collection<String> nodeIds) {
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
    return adding.create(type, x, y);
  }

  @Override
  public ConnectionVerdict insertOnWire(GraphNode node, Connection wire) {
    return adding.insertOnWire(node, wire);
  }

  @Override
  public void offerNodes(double x, double y) {
    adding.offer(x, y);
  }

  @Override
  public void offerNodes(Connection wire) {
    adding.offer(wire);
  }

  @Override
  public void offerNodes(double x, double y, PortRef end) {
    adding.offer(x, y, end);
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
  public void openMenu(Pointer at) {
    openMenu.accept(at);
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
