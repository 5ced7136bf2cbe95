package org.layerloom.graph.action;

import javafx.geometry.Rectangle2D;
import org.layerloom.graph.model.Point;

/** Scales around the middle of the view. */
final class ZoomAction extends CanvasAction {
  private static final double STEP = 1.25;
  private static final String[] IN = {"Shortcut+Equals", "Shortcut+Plus", "Shortcut+Add"};
  private static final String[] OUT = {"Shortcut+Minus", "Shortcut+Subtract"};

  private final boolean in;

  ZoomAction(boolean in) {
    super(in ? "zoom_in" : "zoom_out", ActionGroup.VIEW, in ? IN : OUT);
    this.in = in;
  }

  @Override
  void run(ActionContext on) {
    Rectangle2D area = on.surface().visibleArea();
    Point middle =
        on.surface()
            .toView(area.getMinX() + area.getWidth() / 2, area.getMinY() + area.getHeight() / 2);
    on.surface().zoom(middle.x(), middle.y(), in ? STEP : 1 / STEP);
  }
}
