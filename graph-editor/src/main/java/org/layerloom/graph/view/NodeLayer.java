package org.layerloom.graph.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.CacheHint;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.edit.Selection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Port;
import org.layerloom.graph.model.PortRef;

/** The cards of the nodes in sight. */
final class NodeLayer extends Pane {
  private final ViewPool<String, NodeView> pool = new ViewPool<>(getChildren(), NodeView::new);
  private final GraphEditor editor;
  private final Graph graph;
  private final Presentations presentations;
  private final GraphGeometry geometry;
  private Function<String, Node> iconFactory = name -> null;
  private CacheHint cacheHint = CacheHint.QUALITY;

  NodeLayer(GraphEditor editor, Presentations presentations, GraphGeometry geometry) {
    this.editor = editor;
    this.graph = editor.graph();
    this.presentations = presentations;
    this.geometry = geometry;
    setManaged(false);
    setMouseTransparent(true);
  }

  void setIconFactory(Function<String, Node> iconFactory) {
    this.iconFactory = iconFactory;
  }

  void sync(
      List<GraphNode> inSight, Selection selection, Hover hover, Map<PortRef, Boolean> marks) {
    pool.retain(inSight.stream().map(GraphNode::id).toList());
    for (GraphNode node : inSight) {
      NodeView view = pool.of(node.id());
      boolean isNew = view.node() == null || !view.node().id().equals(node.id());
      view.show(node, presentations.of(node), geometry.box(node), iconFactory);
      view.setSelected(selection.contains(node.id()));
      view.setPointed(hover.isOn(node.id()));
      view.setCacheHint(cacheHint);
      Map<PortRef, Integer> wired = Wired.portsOf(graph, node.id());
      for (Map.Entry<Port, PortView> entry : view.ports().entrySet()) {
        PortRef ref = new PortRef(node.id(), entry.getKey().id());
        entry.getValue().mark(marks.get(ref));
        int wires = wired.getOrDefault(ref, 0);
        entry.getValue().setWired(wires > 0);
        entry.getValue().describe(editor.texts(), entry.getKey(), node.name(), wires);
        entry.getValue().setPointed(hover.isOn(ref));
      }
      if (isNew) {
        view.setOpacity(1);
        // Styles of a view added during layout would otherwise come a frame late.
        view.applyCss();
        view.layout();
      }
    }
  }

  /** Whether cards are drawn anew at each scale, or pictures of them scaled, which is faster. */
  void setSharp(boolean sharp) {
    cacheHint = sharp ? CacheHint.QUALITY : CacheHint.SPEED;
    pool.live().values().forEach(view -> view.setCacheHint(cacheHint));
  }

  /** The cards in sight, those in front last. */
  List<NodeView> inOrder() {
    return pool.live().values().stream()
        .sorted(Comparator.comparing(NodeView::getViewOrder).reversed())
        .toList();
  }

  /** How many cards exist for nodes in sight. */
  int liveCount() {
    return pool.live().size();
  }
}
