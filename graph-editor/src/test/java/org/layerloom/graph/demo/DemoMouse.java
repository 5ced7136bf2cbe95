package org.layerloom.graph.demo;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.layerloom.graph.view.GraphCanvas;

/** Mouse events on a canvas as a person would cause, at places of the view. */
final class DemoMouse {
  private final GraphCanvas canvas;
  private final MouseButton button;
  private final boolean control;

  DemoMouse(GraphCanvas canvas, MouseButton button, boolean control) {
    this.canvas = canvas;
    this.button = button;
    this.control = control;
  }

  void press(double x, double y) {
    fire(MouseEvent.MOUSE_PRESSED, x, y);
  }

  void drag(double x, double y) {
    fire(MouseEvent.MOUSE_DRAGGED, x, y);
  }

  void release(double x, double y) {
    fire(MouseEvent.MOUSE_RELEASED, x, y);
  }

  private void fire(EventType<MouseEvent> type, double x, double y) {
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    boolean primary = down && button == MouseButton.PRIMARY;
    boolean secondary = down && button == MouseButton.SECONDARY;
    Point2D screen = canvas.localToScreen(x, y);
    double screenX = screen == null ? x : screen.getX();
    double screenY = screen == null ? y : screen.getY();
    Event.fireEvent(
        canvas.lookup(".graph-scenery"),
        new MouseEvent(
            type, x, y, screenX, screenY, button, 1, false, control, false, false, primary, false,
            secondary, false, false, false, null));
  }
}
