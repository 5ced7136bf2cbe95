package org.layerloom.graph.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import javafx.util.Duration;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.edit.Selection;
import org.layerloom.graph.gesture.Feedback;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;

/**
 * Everything of the graph that is drawn. Reads the model, the view and the feedback afresh for each
 * frame that something asked for, and keeps scene nodes only for what is in sight; when that is too
 * small to read it is painted on one surface instead. Unmanaged, so that a frame lays out nothing
 * of the window around it.
 */
final class Scenery extends Region {
  /** Below this scale the graph is painted. */
  static final double READABLE = 0.4;

  private static final double AROUND = 40;
  private static final Duration SETTLE = Duration.millis(160);

  private final Graph graph;
  private final Selection selection;
  private final Viewport viewport;
  private final GraphGeometry geometry;
  private final ThemeColors colors = new ThemeColors(this::requestFrame);
  private final GridLayer grid = new GridLayer();
  private final OverviewLayer overview;
  private final WireLines lines;
  private final WireLayer wires;
  private final NodeLayer nodes;
  private final ZoomedCards zoomed;
  private final CardImage cards = new CardImage();
  private final AnnotationLayers annotations;
  private final OverlayLayer overlay = new OverlayLayer();
  private final Scale scale = new Scale();
  private final Translate translate = new Translate();
  private final PauseTransition settled = new PauseTransition(SETTLE);
  private Feedback feedback = Feedback.none();
  private Hover hover = Hover.nothing();
  private double lastScale = 1;
  private boolean zooming;

  Scenery(
      GraphEditor editor, Viewport viewport, Presentations presentations, GraphGeometry geometry) {
    this.graph = editor.graph();
    this.selection = editor.selection();
    this.viewport = viewport;
    this.geometry = geometry;
    this.overview = new OverviewLayer(presentations, geometry);
    this.lines = new WireLines(geometry);
    this.wires = new WireLayer(presentations, geometry);
    this.nodes = new NodeLayer(editor, presentations, geometry);
    this.zoomed = new ZoomedCards(nodes, viewport, this::requestFrame);
    this.annotations = new AnnotationLayers(editor);
    setManaged(false);
    getStyleClass().add("graph-scenery");
    for (Node layer : List.of(annotations.frames(), annotations.notes(), wires, nodes, overlay)) {
      layer.getTransforms().setAll(scale, translate);
    }
    getChildren()
        .setAll(
            colors,
            grid,
            annotations.frames(),
            overview,
            lines,
            wires,
            annotations.notes(),
            cards,
            nodes,
            overlay);
    grid.setViewOrder(3);
    annotations.frames().setViewOrder(2);
    settled.setOnFinished(event -> zoomEnded());
  }

  /** Lets go of what was painted. */
  void forget() {
    settled.stop();
    zoomed.clear();
    cards.clear();
    lines.clear();
    overview.clear();
  }

  NodeLayer nodeLayer() {
    return nodes;
  }

  AnnotationLayers annotationLayers() {
    return annotations;
  }

  WireLayer wireLayer() {
    return wires;
  }

  ThemeColors colors() {
    return colors;
  }

  Feedback feedback() {
    return feedback;
  }

  /** Something changed: draws with the next frame. */
  void requestFrame() {
    requestLayout();
  }

  void show(Feedback newFeedback) {
    if (!newFeedback.displaced().equals(feedback.displaced())
        || newFeedback.dx() != feedback.dx()
        || newFeedback.dy() != feedback.dy()) {
      Point offset = new Point(newFeedback.dx(), newFeedback.dy());
      geometry.displace(
          newFeedback.displaced().stream().collect(Collectors.toMap(id -> id, id -> offset)));
    }
    feedback = newFeedback;
    requestFrame();
  }

  void show(Hover newHover) {
    if (!hover.equals(newHover)) {
      hover = newHover;
      requestFrame();
    }
  }

  @Override
  protected void layoutChildren() {
    if (viewport.width() <= 0 || viewport.height() <= 0) {
      return;
    }
    place();
    grid.draw(viewport, colors);
    Rectangle2D area = viewport.area();
    Rectangle2D wider =
        new Rectangle2D(
            area.getMinX() - AROUND,
            area.getMinY() - AROUND,
            area.getWidth() + 2 * AROUND,
            area.getHeight() + 2 * AROUND);
    List<GraphNode> nodesInSight = geometry.nodesTouching(wider);
    List<Connection> wiresInSight = geometry.wiresTouching(wider);
    boolean readable = viewport.scale() >= READABLE;
    annotations.sync(wider, feedback, viewport.scale(), readable);
    // The names of painted nodes are worth more than a note that cannot be read.
    annotations.notes().setViewOrder(readable ? 0 : 1);
    if (readable) {
      overview.clear();
      List<Connection> plain =
          wires.sync(wiresInSight, selection, hover, feedback, viewport.scale());
      nodes.sync(nodesInSight, selection, hover, feedback.portMarks());
      draw(plain, picturedCards(), plain.size() < wiresInSight.size());
    } else {
      lines.clear();
      cards.clear();
      zoomed.clear();
      wires.sync(List.of(), selection, hover, feedback, viewport.scale());
      nodes.sync(List.of(), selection, hover, Map.of());
      overview.draw(nodesInSight, wiresInSight, viewport, selection, feedback, colors);
    }
    overlay.show(feedback, viewport.scale());
  }

  /** Paints lines, and the cards on them or above what lies between them. */
  private void draw(List<Connection> plain, List<ZoomedCards.Picture> pictures, boolean marked) {
    boolean between = marked || annotations.showsNotes();
    lines.draw(plain, between ? List.of() : pictures, viewport, colors);
    if (between && !pictures.isEmpty()) {
      cards.draw(pictures, viewport);
    } else {
      cards.clear();
    }
  }

  /** Cards that are painted in this frame: while the scale changes again and again. */
  private List<ZoomedCards.Picture> picturedCards() {
    if (zooming && feedback.equals(Feedback.none())) {
      return zoomed.show(lines.density());
    }
    zoomed.clear();
    return List.of();
  }

  private void zoomEnded() {
    zooming = false;
    wires.setSharp(true);
    nodes.setSharp(true);
    requestFrame();
  }

  private void place() {
    double s = viewport.scale();
    if (s != lastScale) {
      lastScale = s;
      // While zooming, scaled pictures of cards and labels; sharp ones when it ends.
      nodes.setSharp(false);
      wires.setSharp(false);
      // A single step of the wheel is not worth it.
      zooming = settled.getStatus() == Animation.Status.RUNNING;
      settled.playFromStart();
    }
    scale.setX(s);
    scale.setY(s);
    translate.setX(viewport.origin().x() / s);
    translate.setY(viewport.origin().y() / s);
  }
}
