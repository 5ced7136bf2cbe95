package org.layerloom.graph.view;

import java.util.Collection;
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
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.layerloom.graph.action.KeyBindings;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.gesture.Keyboard;
import org.layerloom.graph.gesture.MouseBindings;
import org.layerloom.graph.layout.GraphLayout;
import org.layerloom.graph.model.Point;
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

  private final CanvasParts parts;
  private final CanvasChanges changes;
  private KeyBindings keyBindings = KeyBindings.defaults();
  private MouseBindings mouseBindings = MouseBindings.defaults();
  private boolean fitWhenSized;

  /** A canvas on this editor's graph. */
  public GraphCanvas(GraphEditor editor) {
    parts = new CanvasParts(this, editor);
    build();
    changes = new CanvasChanges(this, parts);
    setTexts(editor.texts());
    changes.changedAltogether();
  }

  private void build() {
    getStyleClass().add("graph-canvas");
    setFocusTraversable(true);
    setPrefSize(800, 600);
    setAccessibleRole(AccessibleRole.PARENT);
    getChildren().add(parts.scenery);
    getChildren().addAll(parts.panels.nodes());
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    parts.scenery.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, parts.menus::open);
    addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          if (event.getTarget() == this) {
            parts.menus.open(event);
          }
        });
    sceneProperty().addListener((property, old, scene) -> StyleSheet.addTo(scene));
  }

  /**
   * The style sheet. A program that makes its canvas later than its scene puts it into the scene
   * first: a sheet that is added styles everything anew.
   */
  public static String styleSheet() {
    return StyleSheet.ADDRESS;
  }

  /** The editor that gestures and keys call. */
  public GraphEditor editor() {
    return parts.editor;
  }

  /** What part is in view, for programs that move it themselves. */
  public Viewport viewport() {
    return parts.viewport;
  }

  /** Decides what nodes and wires show; names alone unless set. */
  public void setPresenter(NodePresenter presenter) {
    parts.presentations.setPresenter(Objects.requireNonNull(presenter, "presenter"));
    changes.changedAltogether();
  }

  /** Makes nodes that are dropped or chosen by name. */
  public void setNodeFactory(NodeFactory factory) {
    parts.adding.setFactory(Objects.requireNonNull(factory, "factory"));
  }

  /** Makes the icons that presentations and catalogue entries name; may return null. */
  public void setIconFactory(Function<String, Node> iconFactory) {
    parts.scenery.nodeLayer().setIconFactory(iconFactory);
    parts.panels.quickAdd.setIconFactory(iconFactory);
    refreshAll();
  }

  /** What search-as-you-type offers. */
  public void setCatalog(List<CatalogEntry> entries) {
    parts.panels.quickAdd.setCatalog(entries);
  }

  /** Called with the node's id on double-click or Enter. */
  public void setOnNodeActivated(Consumer<String> action) {
    parts.surface.setOnActivated(action);
  }

  /**
   * Lets people keep blocks, in a palette for one: called with the copied text of a block, which
   * {@link org.layerloom.graph.edit.KeptBlock} makes a node of for the node factory; answers why it
   * cannot be kept, or nothing.
   */
  public void setOnBlockKept(Function<String, Optional<String>> action) {
    parts.surface.setOnBlockKept(action);
  }

  /** Replaces the menu items; {@link #defaultMenuItems} gives the built-in ones to add to. */
  public void setContextMenuProvider(Function<ContextTarget, List<MenuItem>> provider) {
    parts.menus.setProvider(provider);
  }

  /** Delete, Duplicate, Copy, Paste, Lay out and the like, as they fit the target. */
  public List<MenuItem> defaultMenuItems(ContextTarget target) {
    return parts.menus.defaultItems(target);
  }

  /** Shown in the middle while the graph has no nodes; null for nothing. */
  public void setPlaceholder(Node node) {
    parts.panels.setPlaceholder(node);
  }

  /** Changes the language, of names of edits to come too. */
  public void setTexts(GraphTexts texts) {
    parts.editor.setTexts(texts);
    parts.panels.setTexts(texts);
    changes.describe();
  }

  /** The keys and what they do. */
  public KeyBindings keyBindings() {
    return keyBindings;
  }

  /** Changes the keys. */
  public void setKeyBindings(KeyBindings bindings) {
    keyBindings = bindings;
    parts.input.setBindings(bindings);
    parts.menus.setBindings(bindings);
  }

  /** What begins which gesture of the mouse. */
  public MouseBindings mouseBindings() {
    return mouseBindings;
  }

  /** Changes what begins which gesture of the mouse. */
  public void setMouseBindings(MouseBindings bindings) {
    mouseBindings = bindings;
    parts.input.setBindings(bindings);
  }

  /** Which key stands for Ctrl; that of this computer unless set. */
  public void setKeyboard(Keyboard keyboard) {
    parts.input.setKeyboard(keyboard);
  }

  /** Does what a key would do, for menus and buttons of the program; ids as in KeyBindings. */
  public boolean runAction(String actionId) {
    return parts.actions.run(actionId);
  }

  /** Whether a layout moves smoothly. */
  public void setAnimated(boolean animated) {
    parts.layout.setAnimated(animated);
  }

  /** The layout behind the L key. */
  public void setGraphLayout(GraphLayout layout) {
    parts.layout.setLayout(layout);
  }

  /** Where layouts are computed; the common pool unless set. */
  public void setLayoutExecutor(Executor executor) {
    parts.layout.setExecutor(executor);
  }

  /** Reads the presentations of some nodes again, and the labels of wires. */
  public void refresh(Set<String> nodeIds) {
    parts.presentations.forget(nodeIds);
    parts.geometry.forget(nodeIds);
    parts.redraw();
  }

  /** Reads all presentations again. */
  public void refreshAll() {
    parts.presentations.forgetAll();
    changes.changedAltogether();
  }

  /**
   * Adds a node of this type after the selected one, into its wire if it has just one and that is
   * allowed, else wired to it if allowed; in the middle of the view when no node is selected.
   */
  public void insertAtCenterOrAfterSelection(String type) {
    parts.adding.insertAfterSelection(type);
  }

  /** Which part of the open block is in view. */
  public ViewState getState() {
    return parts.viewport.state();
  }

  /** Which part of the top is in view, or was when a block was entered; for saving. */
  public ViewState getTopState() {
    return parts.places.top();
  }

  /** Shows a part of the open block, or, after {@link #leaveBlocks}, of the top, as saved. */
  public void setState(ViewState state) {
    fitWhenSized = false;
    parts.viewport.show(state);
  }

  /** Goes to the top and forgets what was seen and sought, as for another document. */
  public void leaveBlocks() {
    parts.surface.closeFind();
    parts.editor.openBlock().enter("");
    parts.places.forget();
  }

  /** Brings everything into view, at most at actual size; as soon as the canvas has a size. */
  public void fitAll() {
    fitWhenSized = parts.viewport.width() <= 0;
    parts.surface.fitAll();
  }

  /** Brings some nodes into view, at most at actual size. */
  public void fit(Collection<String> nodeIds) {
    parts.surface.fit(nodeIds);
  }

  /** Enters what a node lies in, and moves the view as little as needed to show it. */
  public void reveal(String nodeId) {
    parts.surface.reveal(nodeId);
  }

  /** Actual size, around the middle of the view. */
  public void resetZoom() {
    parts.viewport.reset();
  }

  /** Lays out everything, computed in the background; one undo. */
  public void layOut() {
    parts.layout.all();
  }

  /** Ends all listening and background work; the canvas must not be used afterwards. */
  public void dispose() {
    changes.close();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    parts.viewport.resize(width, height);
    if (fitWhenSized && width > 0 && height > 0) {
      fitWhenSized = false;
      parts.surface.fitAll();
    }
    parts.scenery.resizeRelocate(0, 0, width, height);
    parts.panels.layOut(width, height);
  }

  /** The bounds of a node in this canvas's own coordinates, for programs that point at it. */
  public Rectangle2D nodeBoundsInView(String nodeId) {
    Rectangle2D box =
        parts
            .geometry
            .box(nodeId)
            .orElseThrow(() -> new IllegalArgumentException("no node " + nodeId));
    Point corner = parts.viewport.toView(box.getMinX(), box.getMinY());
    double scale = parts.viewport.scale();
    return new Rectangle2D(corner.x(), corner.y(), box.getWidth() * scale, box.getHeight() * scale);
  }
}
