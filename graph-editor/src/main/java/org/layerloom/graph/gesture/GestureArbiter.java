package org.layerloom.graph.gesture;

import java.util.List;
import org.layerloom.graph.edit.Selection;

/** Gives each press to one gesture: the first that takes it up once the pointer has moved. */
public final class GestureArbiter {
  /** A drag begins when the pointer has gone this far, in view pixels. */
  private static final double THRESHOLD = 3;

  private final CanvasSurface surface;
  private final SelectGesture select;
  private final List<DragGesture> gestures;
  private Press press;
  private Selection.Content selectedBefore;
  private DragGesture active;
  private boolean refused;

  /** Earlier gestures are asked first. */
  public GestureArbiter(CanvasSurface surface, SelectGesture select, List<DragGesture> gestures) {
    this.surface = surface;
    this.select = select;
    this.gestures = List.copyOf(gestures);
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
    press = new Press(pointer, surface.hit(pointer.x(), pointer.y()));
    selectedBefore = surface.editor().selection().content();
    refused = false;
    if (pointer.isPrimary() && !pointer.space()) {
      select.press(press);
    }
  }

  /** The pointer moved with the button down. */
  public void dragged(Pointer pointer) {
    if (!isBusy() || refused) {
      return;
    }
    if (active == null && pointer.distanceInView(press.pointer()) >= THRESHOLD) {
      active = gestures.stream().filter(g -> g.begin(press)).findFirst().orElse(null);
      refused = active == null;
    }
    if (active != null) {
      active.drag(pointer);
    }
  }

  /** The button was let go. */
  public void released(Pointer pointer) {
    Press ended = press;
    DragGesture finishing = active;
    press = null;
    active = null;
    if (finishing != null) {
      finishing.finish(pointer);
      surface.editor().history().preventMerge();
    } else if (ended != null && !refused && !ended.pointer().space()) {
      select.click(ended);
    }
  }

  /** Breaks off what is under way and puts everything back. True if something was. */
  public boolean cancel() {
    if (!isBusy()) {
      return false;
    }
    if (active != null) {
      active.cancel();
    }
    surface.editor().selection().set(selectedBefore);
    press = null;
    active = null;
    return true;
  }
}
