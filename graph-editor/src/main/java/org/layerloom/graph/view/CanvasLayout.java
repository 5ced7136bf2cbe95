package org.layerloom.graph.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.gesture.Grid;
import org.layerloom.graph.layout.GraphLayout;
import org.layerloom.graph.layout.LayoutSizes;
import org.layerloom.graph.layout.LayoutSizes.NodeSize;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.GraphSnapshot;
import org.layerloom.graph.model.Point;

/** Has the graph or a part of it laid out in the background, then lets the nodes glide there. */
final class CanvasLayout {
  private static final int MOST_TO_ANIMATE = 500;

  private final GraphEditor editor;
  private final Presentations presentations;
  private final GraphGeometry geometry;
  private final Viewport viewport;
  private final Runnable requestFrame;
  private final Runnable whenStill;
  private final LayoutRun run = new LayoutRun();
  private GlideAnimation glide;
  private boolean animated = true;

  /**
   * @param requestFrame draws what glides
   * @param whenStill runs when the nodes have arrived
   */
  CanvasLayout(
      GraphEditor editor,
      Presentations presentations,
      GraphGeometry geometry,
      Viewport viewport,
      Runnable requestFrame,
      Runnable whenStill) {
    this.editor = editor;
    this.presentations = presentations;
    this.geometry = geometry;
    this.viewport = viewport;
    this.requestFrame = requestFrame;
    this.whenStill = whenStill;
  }

  void setAnimated(boolean animated) {
    this.animated = animated;
  }

  void setLayout(GraphLayout layout) {
    run.setLayout(layout);
  }

  void setExecutor(Executor executor) {
    run.setExecutor(executor);
  }

  /** Told whether a layout is under way, as that changes. */
  void setWhenBusy(Consumer<Boolean> whenBusy) {
    run.setWhenBusy(whenBusy);
  }

  /** Stops a layout that is under way; true if one was. */
  boolean stop() {
    return run.cancel();
  }

  /** Lays out everything in the open block. */
  void all() {
    GraphSnapshot graph = new GraphSnapshot(editor.openBlock().nodes(), editor.openBlock().wires());
    run.start(
        graph,
        sizesOf(graph.nodes()),
        places -> {
          arrange(places, editor.texts().get("edit.arrange"));
          geometry
              .bounds(editor.openBlock().nodes())
              .filter(box -> !viewport.area().contains(box))
              .ifPresent(viewport::fit);
        });
  }

  /** Lays out the selected nodes by the wires among them; their middle stays where it is. */
  void selection() {
    Set<String> ids = editor.selection().nodes();
    if (ids.size() < 2) {
      return;
    }
    List<GraphNode> nodes =
        editor.graph().nodes().stream().filter(node -> ids.contains(node.id())).toList();
    List<Connection> wires =
        editor.graph().connections().stream()
            .filter(wire -> ids.contains(wire.source().nodeId()))
            .filter(wire -> ids.contains(wire.target().nodeId()))
            .toList();
    LayoutSizes sizes = sizesOf(nodes);
    Rectangle2D before = geometry.bounds(nodes).orElseThrow();
    String name = editor.texts().get("edit.arrange_selection", nodes.size());
    run.start(
        new GraphSnapshot(nodes, wires),
        sizes,
        places -> arrange(aroundMiddleOf(before, places, sizes), name));
  }

  private static Map<String, Point> aroundMiddleOf(
      Rectangle2D before, Map<String, Point> places, LayoutSizes sizes) {
    Rectangle2D after =
        places.entrySet().stream()
            .map(
                place ->
                    new Rectangle2D(
                        place.getValue().x(),
                        place.getValue().y(),
                        sizes.of(place.getKey()).width(),
                        sizes.of(place.getKey()).height()))
            .reduce(GraphGeometry::union)
            .orElse(before);
    double dx = Grid.snap(middle(before).x() - middle(after).x());
    double dy = Grid.snap(middle(before).y() - middle(after).y());
    Map<String, Point> moved = new HashMap<>();
    places.forEach((id, place) -> moved.put(id, place.plus(dx, dy)));
    return moved;
  }

  private static Point middle(Rectangle2D box) {
    return new Point(box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2);
  }

  private LayoutSizes sizesOf(Collection<GraphNode> nodes) {
    Map<String, NodeSize> sizes = new HashMap<>();
    for (GraphNode node : nodes) {
      Dimension2D size = presentations.sizeOf(node);
      sizes.put(node.id(), new NodeSize(size.getWidth(), size.getHeight()));
    }
    NodeSize usual = new NodeSize(NodeMetrics.MIN_WIDTH, NodeMetrics.HEIGHT);
    return new LayoutSizes(sizes, usual, Math.max(720, viewport.width() - 96));
  }

  private void arrange(Map<String, Point> places, String name) {
    Map<String, Point> from = new HashMap<>();
    for (GraphNode node : editor.graph().nodes()) {
      Point to = places.get(node.id());
      if (to != null && !to.equals(node.position())) {
        from.put(node.id(), new Point(node.x() - to.x(), node.y() - to.y()));
      }
    }
    editor.arrange(places, name);
    if (animated && !from.isEmpty() && from.size() <= MOST_TO_ANIMATE) {
      glide = new GlideAnimation(from, geometry, requestFrame);
      glide.setOnFinished(event -> whenStill.run());
      glide.play();
    }
  }

  /** Puts gliding nodes where they go. */
  void settle() {
    if (glide != null) {
      glide.finish();
      glide = null;
    }
  }

  /** Ends background work and motion. */
  void breakOff() {
    run.cancel();
    settle();
  }
}
