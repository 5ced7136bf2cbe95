package org.layerloom.graph.view;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.layout.GraphLayout;
import org.layerloom.graph.text.GraphTexts;

/** Shows a graph and lets people edit it. */
public final class GraphCanvas extends Region {
  /** Dragboard content of a palette's drag: the type, for the node factory. */
  public static final DataFormat NODE_TYPE =
      new DataFormat("application/x-org.layerloom.graph-node-type");

  private final GraphEditor editor;

  /** A canvas on this editor's graph. */
  public GraphCanvas(GraphEditor editor) {
    this.editor = editor;
  }

  /** The editor that gestures and keys call. */
  public GraphEditor editor() {
    return editor;
  }

  /** Decides what nodes and wires show. */
  public void setPresenter(NodePresenter presenter) {}

  /** Makes nodes that are dropped or chosen by name. */
  public void setNodeFactory(NodeFactory factory) {}

  /** Makes the icons that presentations and catalogue entries name; may return null. */
  public void setIconFactory(Function<String, Node> iconFactory) {}

  /** What search-as-you-type offers. */
  public void setCatalog(List<CatalogEntry> entries) {}

  /** Called with the node's id on double-click or Enter. */
  public void setOnNodeActivated(Consumer<String> action) {}

  /** Replaces the menu items; {@link #defaultMenuItems} gives the built-in ones. */
  public void setContextMenuProvider(Function<ContextTarget, List<MenuItem>> provider) {}

  /** Delete, Duplicate, Copy, Paste, Lay out and the like, as they fit the target. */
  public List<MenuItem> defaultMenuItems(ContextTarget target) {
    return List.of();
  }

  /** Shown in the middle while the graph has no nodes. */
  public void setPlaceholder(Node placeholder) {}

  /** Changes the language. */
  public void setTexts(GraphTexts texts) {}

  /** Whether layout and zoom move smoothly. */
  public void setAnimated(boolean animated) {}

  /** The layout behind the L key. */
  public void setGraphLayout(GraphLayout layout) {}

  /** Where layouts are computed; the common pool unless set. */
  public void setLayoutExecutor(Executor executor) {}

  /** Reads the presentations of some nodes again, and the labels of their wires. */
  public void refresh(Set<String> nodeIds) {}

  /** Reads all presentations again. */
  public void refreshAll() {}

  /**
   * Adds a node of this type after the selected one and wires it where that is legal, or in the
   * middle of the view.
   */
  public void insertAtCenterOrAfterSelection(String type) {}

  /** Which part is in view, for saving. */
  public ViewState getState() {
    return new ViewState(0, 0, 1);
  }

  /** Shows a part, as saved. */
  public void setState(ViewState state) {}

  /** Brings everything into view. */
  public void fitAll() {}

  /** Brings some nodes into view. */
  public void fit(Collection<String> nodeIds) {}

  /** Actual size, around the middle of the view. */
  public void resetZoom() {}

  /** Lays out everything; computed in the background. */
  public void layOut() {}
}
