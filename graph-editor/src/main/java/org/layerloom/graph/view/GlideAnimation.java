package org.layerloom.graph.view;

import java.util.HashMap;
import java.util.Map;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;
import org.layerloom.graph.model.Point;

/** Lets nodes glide from where they were to where they are. The model is at the end already. */
final class GlideAnimation extends Transition {
  private static final Duration TIME = Duration.millis(180);

  private final Map<String, Point> from;
  private final GraphGeometry geometry;
  private final Runnable onFrame;

  /** Offsets of the old places from the new. */
  GlideAnimation(Map<String, Point> from, GraphGeometry geometry, Runnable onFrame) {
    this.from = from;
    this.geometry = geometry;
    this.onFrame = onFrame;
    setCycleDuration(TIME);
    setInterpolator(Interpolator.EASE_OUT);
    interpolate(0);
  }

  @Override
  protected void interpolate(double fraction) {
    Map<String, Point> offsets = new HashMap<>();
    if (fraction < 1) {
      from.forEach(
          (id, offset) ->
              offsets.put(id, new Point(offset.x() * (1 - fraction), offset.y() * (1 - fraction))));
    }
    geometry.displace(offsets);
    onFrame.run();
  }

  /** Jumps to the end. */
  void finish() {
    stop();
    interpolate(1);
  }
}
