package org.layerloom.graph.gesture;

import java.util.Set;
import javafx.scene.input.MouseButton;
import org.layerloom.graph.model.Point;

/**
 * The pointer at one moment.
 *
 * @param x place on the canvas, in canvas pixels at scale 1
 * @param y place on the canvas
 * @param viewX place in the view, in pixels from its left edge
 * @param viewY place in the view
 * @param button which button went down, if any
 * @param clicks 2 for the second of a double-click
 * @param shift whether Shift is down
 * @param shortcut whether Ctrl is down, or Command on macOS
 * @param alt whether Alt is down
 * @param space whether the space bar is down
 */
public record Pointer(
    double x,
    double y,
    double viewX,
    double viewY,
    MouseButton button,
    int clicks,
    boolean shift,
    boolean shortcut,
    boolean alt,
    boolean space) {

  /** A press or drag without any key held. */
  public static Pointer still(Point place, double viewX, double viewY, MouseButton button) {
    return new Pointer(place.x(), place.y(), viewX, viewY, button, 1, false, false, false, false);
  }

  /** The same in the view, over another place of the canvas. */
  Pointer over(Point place) {
    return new Pointer(
        place.x(), place.y(), viewX, viewY, button, clicks, shift, shortcut, alt, space);
  }

  /** Distance in the view from another moment, in pixels. */
  public double distanceInView(Pointer other) {
    return Math.hypot(viewX - other.viewX, viewY - other.viewY);
  }

  /** Whether what it points at is to be selected beside what is. */
  boolean addsToSelection() {
    return shift || shortcut;
  }

  /** The modifiers that are down. */
  Set<MouseBinding.Modifier> held() {
    return MouseBinding.held(space, shortcut, shift, alt);
  }
}
