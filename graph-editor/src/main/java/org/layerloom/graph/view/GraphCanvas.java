package org.layerloom.graph.view;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.gesture.GestureArbiter;
import org.layerloom.graph.gesture.KeyActions;
import org.layerloom.graph.gesture.KeyBindings;
import org.layerloom.graph.gesture.Transfer;
import org.layerloom.graph.layout.GraphLayout;
import org.layerloom.graph.model.GraphChange;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.Subscription;
import org.layerloom.graph.text.GraphTexts;

/**
 * Shows a graph and lets people edit it with mouse and keys. To be used on the JavaFX thread. It
 * listens to the editor's graph and selection until {@link #dispose}. Its style sheet puts itself
 * first into the scene, so that every other sheet can override it.
 */
public final class GraphCanvas extends Region {
  /** Dragboard content of a palette's drag: the type, for the node factory. */
  public static final DataFormat NODE_TYPE =
      new DataFormat("application/x-org.layerloom.graph-node-type");

  private static final String STYLE_SHEET =
      Objects.requireNonNull(GraphCanvas.class.getResource("graph-editor.css")).toExternalForm();

  private final GraphEditor editor;
  private final Viewport viewport = new Viewport();
  private final Presentations presentations = new Presentations();
  private final GraphGeometry geometry;
  private final Scenery scenery;
  private final CanvasPanels panels;
  private final BlockViews places;
  private final AddingNodes adding;
  private final Surface surface;
  private final GestureArbiter arbiter;
  private final KeyActions actions;
  private final CanvasInput input;
  private final ContextMenus menus;
  private final CanvasLayout layout;
  private final List<Subscription> subscriptions;
  private KeyBindings keyBindings = KeyBindings.defaults();
  private boolean fitWhenSized;

  /** A canvas on this editor's graph. */
  public GraphCanvas(GraphEditor editor) {
    this.editor = editor;
    geometry = new GraphGeometry(editor.graph(), editor.openBlock(), presentations);
    places = new BlockViews(editor.openBlock(), viewport);
    scenery = new Scenery(editor, viewport, presentations, geometry);
    layout =
        new CanvasLayout(
            editor, presentations, geometry, viewport, scenery::requestFrame, this::redraw);
    panels =
        new CanvasPanels(
            editor,
            viewport,
            scenery,
            new Minimap(
                editor.openBlock(),
                editor.annotations(),
                presentations,
                geometry,
                viewport,
                scenery.colors()),
            new FindBar(this::findNodes, this::selectAndReveal, this::requestFocus),
            new LayoutNotice(layout::stop),
            this::requestFocus);
    adding = new AddingNodes(editor, viewport, presentations, geometry, panels.quickAdd, this);
    surface =
        new Surface(
            editor, viewport, geometry, scenery, panels.bubble, panels.findBar, adding, this);
    surface.setLayOut(layout::all, layout::selection, layout::stop);
    layout.setWhenBusy(panels.layoutNotice::running);
    surface.setPanels(panels.textInPlace::open, panels.historyList::toggle);
    arbiter = GestureArbiter.ofAll(surface);
    Transfer transfer = new Transfer(surface);
    actions = new KeyActions(surface, arbiter, transfer);
    HoverHint hoverHint = new HoverHint(editor, surface, presentations);
    input = new CanvasInput(this, scenery, surface, arbiter, actions, hoverHint);
    menus = new ContextMenus(this, surface, actions, transfer);
    build();
    subscriptions =
        List.of(
            editor.graph().subscribe(this::graphChanged),
            editor.selection().subscribe(scenery::requestFrame),
            editor.annotations().model().subscribe(this::annotationsChanged),
            editor.history().subscribe(panels.historyList::refresh),
            editor.openBlock().subscribe(this::blockEntered),
            viewport.subscribe(this::viewChanged));
    setTexts(editor.texts());
    graphChangedAltogether();
  }

  private void build() {
    getStyleClass().add("graph-canvas");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.PARENT);
    getChildren().add(scenery);
    getChildren().addAll(panels.nodes());
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    scenery.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, menus::open);
    addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          if (event.getTarget() == this) {
            menus.open(event);
          }
        });
    sceneProperty().addListener((property, old, scene) -> addStyleSheet(scene));
  }

  private static void addStyleSheet(Scene scene) {
    if (scene != null && !scene.getStylesheets().contains(STYLE_SHEET)) {
      scene.getStylesheets().add(0, STYLE_SHEET);
    }
  }

  /**
   * The style sheet. A program that makes its canvas later than its scene puts it into the scene
   * first: a sheet that is added styles everything anew.
   */
  public static String styleSheet() {
    return STYLE_SHEET;
  }

  /** The editor that gestures and keys call. */
  public GraphEditor editor() {
    return editor;
  }

  /** What part is in view, for programs that move it themselves. */
  public Viewport viewport() {
    return viewport;
  }

  /** Decides what nodes and wires show; names alone unless set. */
  public void setPresenter(NodePresenter presenter) {
    presentations.setPresenter(Objects.requireNonNull(presenter, "presenter"));
    graphChangedAltogether();
  }

  /** Makes nodes that are dropped or chosen by name. */
  public void setNodeFactory(NodeFactory factory) {
    adding.setFactory(Objects.requireNonNull(factory, "factory"));
  }

  /** Makes the icons that presentations and catalogue entries name; may return null. */
  public void setIconFactory(Function<String, Node> iconFactory) {
    scenery.nodeLayer().setIconFactory(iconFactory);
    panels.quickAdd.setIconFactory(iconFactory);
    refreshAll();
  }

  /** What search-as-you-type offers. */
  public void setCatalog(List<CatalogEntry> entries) {
    panels.quickAdd.setCatalog(entries);
  }

  /** Called with the node's id on double-click or Enter. */
  public void setOnNodeActivated(Consumer<String> action) {
    surface.setOnActivated(action);
  }

  /**
   * Lets people keep blocks, in a palette for one: called with the copied text of a block, which
   * {@link org.layerloom.graph.edit.KeptBlock} makes a node of for the node factory; answers why it
   * cannot be kept, or nothing.
   */
  public void setOnBlockKept(Function<String, Optional<String>> action) {
    surface.setOnBlockKept(action);
  }

  /** Replaces the menu items; {@link #defaultMenuItems} gives the built-in ones to add to. */
  public void setContextMenuProvider(Function<ContextTarget, List<MenuItem>> provider) {
    menus.setProvider(provider);
  }

  /** Delete, Duplicate, Copy, Paste, Lay out and the like, as they fit the target. */
  public List<MenuItem> defaultMenuItems(ContextTarget target) {
    return menus.defaultItems(target);
  }

  /** Shown in the middle while the graph has no nodes; null for nothing. */
  public void setPlaceholder(Node node) {
    panels.setPlaceholder(node);
  }

  /** Changes the language, of names of edits to come too. */
  public void setTexts(GraphTexts texts) {
    editor.setTexts(texts);
    panels.setTexts(texts);
    describe();
  }

  /** The keys and what they do. */
  public KeyBindings keyBindings() {
    return keyBindings;
  }

  /** Changes the keys. */
  public void setKeyBindings(KeyBindings bindings) {
    keyBindings = bindings;
    input.setBindings(bindings);
    menus.setBindings(bindings);
  }

  /** Does what a key would do, for menus and buttons of the program; ids as in KeyBindings. */
  public boolean runAction(String actionId) {
    return actions.run(actionId);
  }

  /** Whether a layout moves smoothly. */
  public void setAnimated(boolean animated) {
    layout.setAnimated(animated);
  }

  /** The layout behind the L key. */
  public void setGraphLayout(GraphLayout layout) {
    this.layout.setLayout(layout);
  }

  /** Where layouts are computed; the common pool unless set. */
  public void setLayoutExecutor(Executor executor) {
    layout.setExecutor(executor);
  }

  /** Reads the presentations of some nodes again, and the labels of wires. */
  public void refresh(Set<String> nodeIds) {
    presentations.forget(nodeIds);
    geometry.forget(nodeIds);
    redraw();
  }

  /** Reads all presentations again. */
  public void refreshAll() {
    presentations.forgetAll();
    graphChangedAltogether();
  }

  /**
   * Adds a node of this type after the selected one, into its wire if it has just one and that is
   * allowed, else wired to it if allowed; in the middle of the view when no node is selected.
   */
  public void insertAtCenterOrAfterSelection(String type) {
    adding.insertAfterSelection(type);
  }

  /** Which part of the open block is in view. */
  public ViewState getState() {
    return viewport.state();
  }

  /** Which part of the top is in view, or was when a block was entered; for saving. */
  public ViewState getTopState() {
    return places.top();
  }

  /** Shows a part of the open block, or, after {@link #leaveBlocks}, of the top, as saved. */
  public void setState(ViewState state) {
    fitWhenSized = false;
    viewport.show(state);
  }

  /** Goes to the top and forgets what part of each block was seen, as for another document. */
  public void leaveBlocks() {
    editor.openBlock().enter("");
    places.forget();
  }

  /** Brings everything into view, at most at actual size; as soon as the canvas has a size. */
  public void fitAll() {
    fitWhenSized = viewport.width() <= 0;
    surface.fitAll();
  }

  /** Brings some nodes into view, at most at actual size. */
  public void fit(Collection<String> nodeIds) {
    surface.fitNodes(nodeIds);
  }

  /** Enters what a node lies in, and moves the view as little as needed to show it. */
  public void reveal(String nodeId) {
    surface.reveal(nodeId);
  }

  /** Actual size, around the middle of the view. */
  public void resetZoom() {
    viewport.reset();
  }

  /** Lays out everything, computed in the background; one undo. */
  public void layOut() {
    layout.all();
  }

  /** Ends all listening and background work; the canvas must not be used afterwards. */
  public void dispose() {
    arbiter.cancel();
    actions.stopWiring();
    layout.breakOff();
    panels.breakOff();
    subscriptions.forEach(Subscription::close);
    menus.close();
    scenery.forget();
  }

  private void graphChanged(GraphChange change) {
    layout.settle();
    if (change.addedNodes().size() == editor.graph().nodes().size()) {
      refreshAll(); // Another document: nothing that is known is of it.
      return;
    }
    Set<String> touched = new HashSet<>(change.addedNodes());
    touched.addAll(change.changedNodes());
    touched.addAll(change.removedNodes());
    presentations.forget(touched);
    geometry.forget(touched);
    geometry.forgetWires(change.addedConnections());
    geometry.forgetWires(change.changedConnections());
    geometry.forgetWires(change.removedConnections());
    redraw();
    describe();
  }

  private void annotationsChanged() {
    redraw();
    describe();
  }

  private void blockEntered() {
    panels.textInPlace.close(true);
    if (arbiter.cancel()) {
      // It put back a selection that is out of sight now.
      editor.selection().clear();
    }
    actions.stopWiring();
    panels.bubble.hide();
    layout.breakOff();
    if (!places.change()) {
      fitAll();
    }
    graphChangedAltogether();
  }

  private void graphChangedAltogether() {
    geometry.forgetAll();
    redraw();
    describe();
  }

  private void describe() {
    panels.refresh(
        editor.graph().nodes().isEmpty() && editor.annotations().model().all().isEmpty());
    requestLayout();
    setAccessibleText(
        editor
            .texts()
            .get(
                "canvas.accessible",
                editor.openBlock().nodes().size(),
                editor.openBlock().wires().size()));
  }

  private List<String> findNodes(String typed) {
    return new NodeSearch(presentations::of).find(editor.graph().nodes(), typed);
  }

  private void selectAndReveal(String nodeId) {
    surface.reveal(nodeId);
    editor.selection().select(nodeId);
  }

  private void redraw() {
    scenery.requestFrame();
    panels.minimap.markStale();
  }

  private void viewChanged() {
    panels.textInPlace.close(true);
    scenery.requestFrame();
    panels.minimap.requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    viewport.resize(width, height);
    if (fitWhenSized && width > 0 && height > 0) {
      fitWhenSized = false;
      surface.fitAll();
    }
    scenery.resizeRelocate(0, 0, width, height);
    panels.layOut(width, height);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 800;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 600;
  }

  /** The bounds of a node in this canvas's own coordinates, for programs that point at it. */
  public Rectangle2D nodeBoundsInView(String nodeId) {
    Rectangle2D box =
        geometry.box(nodeId).orElseThrow(() -> new IllegalArgumentException("no node " + nodeId));
    Point corner = viewport.toView(box.getMinX(), box.getMinY());
    double scale = viewport.scale();
    return new Rectangle2D(corner.x(), corner.y(), box.getWidth() * scale, box.getHeight() * scale);
  }
}
