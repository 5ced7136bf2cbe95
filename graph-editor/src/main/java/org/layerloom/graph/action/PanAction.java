package org.layerloom.graph.action;

import javafx.geometry.Rectangle2D;
import org.layerloom.graph.model.Point;

/** Moves the view by a quarter of what is in sight. */
final class PanAction extends CanvasAction {
  private static final double SHARE = 0.25;

  private final Heading heading;

  PanAction(Heading heading) {
    super(
        "pan_" + heading.key(),
        ActionGroup.VIEW,
        (heading.dx == 0 ? "" : "Shift+")
            + (heading.dx + heading.dy < 0 ? "Page Up" : "Page Down"));
    this.heading = heading;
  }

  @Override
  void run(ActionContext on) {
    Rectangle2D area = on.surface().visibleArea();
    Point corner = on.surface().toView(area.getMinX(), area.getMinY());
    Point opposite = on.surface().toView(area.getMaxX(), area.getMaxY());
    on.surface()
        .pan(
            -heading.dx * SHARE * (opposite.x() - corner.x()),
            -heading.dy * SHARE * (opposite.y() - corner.y()));
  }
}
