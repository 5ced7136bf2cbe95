package org.layerloom.graph.view;

import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.layerloom.graph.action.KeyActions;
import org.layerloom.graph.action.KeyBindings;
import org.layerloom.graph.gesture.DropGesture;
import org.layerloom.graph.gesture.GestureArbiter;
import org.layerloom.graph.gesture.HitTarget;
import org.layerloom.graph.gesture.Keyboard;
import org.layerloom.graph.gesture.MouseBinding;
import org.layerloom.graph.gesture.MouseBindings;
import org.layerloom.graph.gesture.PlatformMenu;
import org.layerloom.graph.gesture.Pointer;
import org.layerloom.graph.gesture.Wheel;
import org.layerloom.graph.model.Point;

/** Turns JavaFX's events into what gestures and key actions understand. */
final class CanvasInput {
  private final Region canvas;
  private final Scenery scenery;
  private final Surface surface;
  private final GestureArbiter arbiter;
  private final KeyActions actions;
  private final EdgeScrollTimer edgeScroll;
  private final Wheel wheel;
  private final DropGesture drop;
  private final HoverHint hoverHint;
  private final PauseTransition rest = new PauseTransition(Duration.millis(500));
  private KeyBindings bindings = KeyBindings.defaults();
  private final PlatformMenu platformMenu;
  private MouseBindings mouse = MouseBindings.defaults();
  private Keyboard keyboard = Keyboard.current();
  private boolean space;
  private Pointer resting;

  CanvasInput(
      Region canvas,
      Scenery scenery,
      Surface surface,
      GestureArbiter arbiter,
      KeyActions actions,
      HoverHint hoverHint) {
    this.canvas = canvas;
    this.scenery = scenery;
    this.surface = surface;
    this.arbiter = arbiter;
    this.actions = actions;
    this.edgeScroll = new EdgeScrollTimer(arbiter);
    this.wheel = new Wheel(surface);
    this.platformMenu = new PlatformMenu(arbiter);
    this.drop = new DropGesture(surface);
    this.hoverHint = hoverHint;
    listenToMouse();
    listenToDrops();
    listenToKeys();
    rest.setOnFinished(event -> hoverHint.show(resting));
  }

  void setBindings(KeyBindings bindings) {
    this.bindings = bindings;
  }

  void setBindings(MouseBindings bindings) {
    mouse = bindings;
    arbiter.setBindings(bindings);
    wheel.setBindings(bindings);
  }

  void setKeyboard(Keyboard keyboard) {
    this.keyboard = keyboard;
  }

  private void listenToMouse() {
    scenery.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    scenery.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> arbiter.dragged(track(event)));
    scenery.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> arbiter.released(track(event)));
    scenery.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    scenery.addEventHandler(MouseEvent.MOUSE_EXITED, event -> left());
    scenery.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::keepMenuAway);
    scenery.addEventHandler(
        ScrollEvent.SCROLL,
        event -> {
          wheel.turned(
              event.getX(), event.getY(), event.getDeltaX(), event.getDeltaY(), held(event));
          event.consume();
        });
    scenery.addEventHandler(
        ZoomEvent.ZOOM,
        event -> {
          wheel.pinched(event.getX(), event.getY(), event.getZoomFactor());
          event.consume();
        });
  }

  private Set<MouseBinding.Modifier> held(ScrollEvent event) {
    boolean shortcut = keyboard.shortcut(event.isControlDown(), event.isMetaDown());
    return MouseBinding.held(space, shortcut, event.isShiftDown(), event.isAltDown());
  }

  private void keepMenuAway(ContextMenuEvent event) {
    if (!event.isKeyboardTrigger() && !platformMenu.mayOpen(pointer(event))) {
      event.consume();
    }
  }

  private Pointer pointer(ContextMenuEvent event) {
    Point place = surface.toCanvas(event.getX(), event.getY());
    return Pointer.still(place, event.getX(), event.getY(), MouseButton.SECONDARY);
  }

  private void pressed(MouseEvent event) {
    canvas.requestFocus();
    actions.stopWiring();
    forgetRest();
    Pointer pointer = track(event);
    if (platformMenu.leavesToSystem(pointer)) {
      arbiter.cancel();
    } else {
      arbiter.pressed(pointer);
      edgeScroll.start();
    }
    event.consume();
  }

  private void moved(MouseEvent event) {
    Pointer pointer = track(event);
    HitTarget target = surface.hit(pointer.x(), pointer.y());
    scenery.show(new Hover(target));
    scenery.setCursor(cursor(target));
    forgetRest();
    resting = pointer;
    rest.playFromStart();
  }

  private Cursor cursor(HitTarget target) {
    if (space && mouse.usingSpace().isPresent()) {
      return Cursor.OPEN_HAND;
    }
    if (target instanceof HitTarget.OnAnnotation on) {
      return cursor(on);
    }
    return target instanceof HitTarget.OnPort ? Cursor.CROSSHAIR : Cursor.DEFAULT;
  }

  private static Cursor cursor(HitTarget.OnAnnotation on) {
    if (on.left() && on.top() || on.right() && on.bottom()) {
      return Cursor.NW_RESIZE;
    }
    if (on.right() && on.top() || on.left() && on.bottom()) {
      return Cursor.NE_RESIZE;
    }
    if (on.left() || on.right()) {
      return Cursor.H_RESIZE;
    }
    return on.atBorder() ? Cursor.V_RESIZE : Cursor.MOVE;
  }

  private void left() {
    surface.pointerAt(null);
    forgetRest();
    if (!arbiter.isBusy()) {
      scenery.show(Hover.nothing());
    }
  }

  private void forgetRest() {
    rest.stop();
    hoverHint.hide();
  }

  private Pointer track(MouseEvent event) {
    surface.pointerAt(new Point(event.getX(), event.getY()));
    Point place = surface.toCanvas(event.getX(), event.getY());
    return new Pointer(
        place.x(),
        place.y(),
        event.getX(),
        event.getY(),
        event.getButton(),
        event.getClickCount(),
        event.isShiftDown(),
        keyboard.shortcut(event.isControlDown(), event.isMetaDown()),
        event.isAltDown(),
        space);
  }

  private void listenToDrops() {
    scenery.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (drop.hover(type(event), pointer(event))) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
          }
          event.consume();
        });
    scenery.addEventHandler(DragEvent.DRAG_EXITED, event -> drop.leave());
    scenery.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          event.setDropCompleted(drop.drop(type(event), pointer(event)));
          event.consume();
          canvas.requestFocus();
        });
  }

  private static String type(DragEvent event) {
    Object content = event.getDragboard().getContent(GraphCanvas.NODE_TYPE);
    return content == null ? "" : content.toString();
  }

  private Pointer pointer(DragEvent event) {
    Point place = surface.toCanvas(event.getX(), event.getY());
    return Pointer.still(place, event.getX(), event.getY(), MouseButton.PRIMARY);
  }

  private void listenToKeys() {
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    canvas.addEventHandler(
        KeyEvent.KEY_RELEASED,
        event -> {
          if (event.getCode() == KeyCode.SPACE) {
            space = false;
          }
        });
    canvas
        .focusedProperty()
        .addListener(
            (property, was, focused) -> {
              if (!focused) {
                space = false;
                arbiter.cancel();
                actions.stopWiring();
              }
            });
  }

  private void keyPressed(KeyEvent event) {
    if (event.getTarget() != canvas) {
      // Someone types into a field on the canvas.
      return;
    }
    if (event.getCode() == KeyCode.SPACE && mouse.usingSpace().isPresent()) {
      space = true;
      event.consume();
      return;
    }
    bindings
        .match(event, keyboard)
        .ifPresent(
            shortcut -> {
              forgetRest();
              if (actions.run(shortcut.id())) {
                event.consume();
              }
            });
  }
}
