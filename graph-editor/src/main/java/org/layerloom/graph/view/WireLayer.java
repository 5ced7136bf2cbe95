package org.layerloom.graph.view;

import java.util.List;
import javafx.scene.layout.Pane;
import org.layerloom.graph.edit.Selection;
import org.layerloom.graph.gesture.Feedback;
import org.layerloom.graph.model.Connection;

/** The wires in sight. */
final class WireLayer extends Pane {
  private final ViewPool<Connection, WireView> pool = new ViewPool<>(getChildren(), WireView::new);
  private final Presentations presentations;
  private final GraphGeometry geometry;

  WireLayer(Presentations presentations, GraphGeometry geometry) {
    this.presentations = presentations;
    this.geometry = geometry;
    setManaged(false);
    setMouseTransparent(true);
  }

  void sync(
      List<Connection> inSight, Selection selection, Hover hover, Feedback feedback, double scale) {
    pool.retain(inSight);
    for (Connection wire : inSight) {
      WireView view = pool.of(wire);
      view.show(geometry.wire(wire), presentations.labelOf(wire), scale);
      boolean lit = wire.equals(feedback.litWire());
      view.mark(
          selection.contains(wire),
          hover.isOn(wire),
          lit && feedback.litAllowed(),
          lit && !feedback.litAllowed() || feedback.cuts(wire));
      boolean moving = feedback.looseWire() != null && wire.equals(feedback.looseWire().instead());
      view.setVisible(!moving);
    }
  }

  /** How many wires are drawn as scene nodes. */
  int liveCount() {
    return pool.live().size();
  }
}
