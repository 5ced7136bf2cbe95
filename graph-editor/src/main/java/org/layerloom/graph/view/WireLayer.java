package org.layerloom.graph.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.CacheHint;
import javafx.scene.layout.Pane;
import org.layerloom.graph.edit.Selection;
import org.layerloom.graph.gesture.Feedback;
import org.layerloom.graph.model.Connection;

/** The wires in sight, as far as they are not painted. */
final class WireLayer extends Pane {
  private final ViewPool<Connection, WireView> pool = new ViewPool<>(getChildren(), WireView::new);
  private final Presentations presentations;
  private final GraphGeometry geometry;
  private CacheHint cacheHint = CacheHint.QUALITY;

  WireLayer(Presentations presentations, GraphGeometry geometry) {
    this.presentations = presentations;
    this.geometry = geometry;
    setManaged(false);
    setMouseTransparent(true);
  }

  /**
   * Shows labels, and the lines of wires that something points at or is done to.
   *
   * @return the other wires, whose lines are to be painted
   */
  List<Connection> sync(
      List<Connection> inSight, Selection selection, Hover hover, Feedback feedback, double scale) {
    Connection moving = feedback.looseWire() == null ? null : feedback.looseWire().instead();
    List<Connection> shown = new ArrayList<>();
    List<Connection> painted = new ArrayList<>();
    for (Connection wire : inSight) {
      boolean marked = isMarked(wire, selection, hover, feedback);
      if (wire.equals(moving)) {
        continue;
      }
      if (!marked) {
        painted.add(wire);
      }
      if (marked || !presentations.labelOf(wire).isEmpty()) {
        shown.add(wire);
      }
    }
    pool.retain(shown);
    for (Connection wire : shown) {
      WireView view = pool.of(wire);
      boolean marked = isMarked(wire, selection, hover, feedback);
      view.setLabelCacheHint(cacheHint);
      view.show(geometry.wire(wire), presentations.labelOf(wire), scale, marked);
      boolean lit = wire.equals(feedback.litWire());
      view.mark(
          selection.contains(wire),
          hover.isOn(wire),
          lit && feedback.litAllowed(),
          lit && !feedback.litAllowed() || feedback.cuts(wire));
    }
    return painted;
  }

  private static boolean isMarked(
      Connection wire, Selection selection, Hover hover, Feedback feedback) {
    return selection.contains(wire)
        || hover.isOn(wire)
        || wire.equals(feedback.litWire())
        || feedback.cuts(wire);
  }

  /** Whether labels are drawn anew at each scale, or pictures of them scaled. */
  void setSharp(boolean sharp) {
    cacheHint = sharp ? CacheHint.QUALITY : CacheHint.SPEED;
    pool.live().values().forEach(view -> view.setLabelCacheHint(cacheHint));
  }

  /** How many wires are drawn as scene nodes. */
  int liveCount() {
    return pool.live().size();
  }
}
