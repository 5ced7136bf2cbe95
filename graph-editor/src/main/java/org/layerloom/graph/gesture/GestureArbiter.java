package org.layerloom.graph.gesture;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.layerloom.graph.edit.Selection;
import org.layerloom.graph.model.Point;

/** Gives each press to one gesture: the first that takes it up once the pointer has moved. */
public final class GestureArbiter {
  /** A drag begins when the pointer has gone this far, in view pixels. */
  private static final double THRESHOLD = 3;

  private static final Point STILL = new Point(0, 0);

  private final CanvasSurface surface;
  private final Map<MouseGesture, DragGesture> drags;
  private final Map<MouseGesture, ClickGesture> clicks;
  private MouseBindings bindings = MouseBindings.defaults();
  private Press press;
  private Selection.Content selectedBefore;
  private DragGesture active;
  private boolean refused;
  private Pointer last;
  private boolean scrollable;
  private double scrolledX;
  private double scrolledY;

  GestureArbiter(CanvasSurface surface, List<DragGesture> drags, List<ClickGesture> clicks) {
    this.surface = surface;
    this.drags = drags.stream().collect(Collectors.toMap(DragGesture::kind, Function.identity()));
    this.clicks =
        clicks.stream().collect(Collectors.toMap(ClickGesture::kind, Function.identity()));
  }

  /** With all gestures that drag or click. */
  public static GestureArbiter ofAll(CanvasSurface surface) {
    SelectClick select = new SelectClick(surface);
    return new GestureArbiter(
        surface,
        List.of(
            new PanGesture(surface),
            new CutGesture(surface),
            new WireGesture(surface),
            new MoveGesture(surface),
            new ResizeGesture(surface),
            new MoveAnnotationGesture(surface),
            new MarqueeGesture(surface)),
        List.of(
            select,
            new SelectAddClick(surface),
            new SelectToggleClick(surface),
            new OpenClick(surface, select),
            new SearchClick(surface),
            new CutClick(surface),
            new MenuClick(surface)));
  }

  /** Changes what begins which gesture. */
  public void setBindings(MouseBindings bindings) {
    this.bindings = bindings;
  }

  /** The gestures that drag or click, for tests of completeness. */
  Set<MouseGesture> kinds() {
    Set<MouseGesture> kinds = EnumSet.copyOf(drags.keySet());
    kinds.addAll(clicks.keySet());
    return kinds;
  }

  /** Whether a button that goes down there could drag something or click other than for a menu. */
  public boolean takes(Pointer pointer) {
    Press pressed = press(pointer);
    return !bindings.drags(pressed).isEmpty()
        || bindings.click(pressed).filter(click -> click != MouseGesture.MENU).isPresent();
  }

  /** Whether a click there opens the menu. */
  public boolean isMenu(Pointer pointer) {
    return bindings.click(press(pointer)).filter(click -> click == MouseGesture.MENU).isPresent();
  }

  private Press press(Pointer pointer) {
    return new Press(pointer, surface.hit(pointer.x(), pointer.y()));
  }

  /** Whether a press or drag is under way. */
  public boolean isBusy() {
    return press != null;
  }

  /** A button went down; a second button during a drag breaks it off. */
  public void pressed(Pointer pointer) {
    if (isBusy()) {
      cancel();
      return;
    }
    surface.hideHint();
    press = press(pointer);
    selectedBefore = surface.editor().selection().content();
    refused = false;
    scrollable = false;
    scrolledX = 0;
    scrolledY = 0;
    bindings.click(press).ifPresent(click -> clicks.get(click).press(press));
  }

  /** The pointer moved with the button down. */
  public void dragged(Pointer pointer) {
    if (!isBusy() || refused) {
      return;
    }
    if (active == null && pointer.distanceInView(press.pointer()) >= THRESHOLD) {
      active =
          bindings.drags(press).stream()
              .map(drags::get)
              .filter(drag -> drag.begin(press))
              .findFirst()
              .orElse(null);
      refused = active == null;
    }
    if (active != null) {
      active.drag(pointer);
      last = pointer;
      // What begins near the border should not move the view before it has left it once.
      scrollable |= isOutside(pointer) || edgeSpeed().equals(STILL);
    }
  }

  /**
   * Moves the view if the pointer of a drag rests near its border; to be called each frame.
   *
   * @param seconds since the last frame
   */
  public void scrollAtEdge(double seconds) {
    if (active == null || !scrollable || !active.scrollsAtEdge()) {
      return;
    }
    Point speed = edgeSpeed();
    if (!speed.equals(STILL)) {
      double dx = Math.rint(speed.x() * seconds);
      double dy = Math.rint(speed.y() * seconds);
      surface.pan(dx, dy);
      scrolledX += dx;
      scrolledY += dy;
      dragged(last.over(surface.toCanvas(last.viewX(), last.viewY())));
    }
  }

  private Point edgeSpeed() {
    Point size = viewSize();
    return EdgeScroll.speed(last.viewX(), last.viewY(), size.x(), size.y());
  }

  private boolean isOutside(Pointer pointer) {
    Point size = viewSize();
    return pointer.viewX() < 0
        || pointer.viewY() < 0
        || pointer.viewX() > size.x()
        || pointer.viewY() > size.y();
  }

  private Point viewSize() {
    return surface.toView(surface.visibleArea().getMaxX(), surface.visibleArea().getMaxY());
  }

  /** The button was let go. */
  public void released(Pointer pointer) {
    Press ended = press;
    DragGesture finishing = active;
    press = null;
    active = null;
    if (finishing != null) {
      finishing.finish(pointer);
    } else if (ended != null && !refused) {
      bindings.click(ended).ifPresent(click -> clicks.get(click).click(ended));
    }
  }

  /** Breaks off what is under way and puts everything back. True if something was. */
  public boolean cancel() {
    if (!isBusy()) {
      return false;
    }
    if (active != null) {
      active.cancel();
      surface.pan(-scrolledX, -scrolledY);
    }
    surface.editor().selection().set(selectedBefore);
    press = null;
    active = null;
    return true;
  }
}
