package org.layerloom.graph.gesture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives each turn of the wheel to the gesture that it begins. */
public final class Wheel {
  private final ZoomGesture zoom;
  private final Map<MouseGesture, WheelGesture> gestures;
  private MouseBindings bindings = MouseBindings.defaults();

  /** Turns over this surface. */
  public Wheel(CanvasSurface surface) {
    zoom = new ZoomGesture(surface);
    gestures =
        List.of(zoom, new ScrollGesture(surface)).stream()
            .collect(Collectors.toMap(WheelGesture::kind, Function.identity()));
  }

  /** Changes what begins which gesture. */
  public void setBindings(MouseBindings bindings) {
    this.bindings = bindings;
  }

  Set<MouseGesture> kinds() {
    return gestures.keySet();
  }

  /** The wheel turned at a place in the view, by pixels that a page would move by. */
  public void turned(
      double viewX, double viewY, double dx, double dy, Set<MouseBinding.Modifier> held) {
    boolean sideways = held.contains(MouseBinding.Modifier.SHIFT);
    bindings
        .wheel(held)
        .map(gestures::get)
        .ifPresent(gesture -> gesture.turn(viewX, viewY, new WheelGesture.Turn(dx, dy, sideways)));
  }

  /** Two fingers moved apart by this factor. */
  public void pinched(double viewX, double viewY, double factor) {
    zoom.pinch(viewX, viewY, factor);
  }
}
