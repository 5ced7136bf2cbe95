package org.layerloom.graph.gesture;

import java.util.List;
import org.layerloom.graph.edit.Selection;
import org.layerloom.graph.gesture.HitTarget.OnAnnotation;
import org.layerloom.graph.gesture.HitTarget.OnNode;
import org.layerloom.graph.gesture.HitTarget.OnNothing;
import org.layerloom.graph.gesture.HitTarget.OnWire;

/**
 * Click selects, Ctrl toggles, Shift adds; double-click opens a node, or search-as-you-type on
 * empty canvas; Alt cuts wires. A plain press on something unselected selects it at once, so that a
 * drag moves what is under the pointer; all else waits for the click.
 */
public final class SelectGesture {
  private final CanvasSurface surface;
  private final CutClick cut;

  /** Selects on this surface. */
  public SelectGesture(CanvasSurface surface) {
    this.surface = surface;
    this.cut = new CutClick(surface);
  }

  private Selection selection() {
    return surface.editor().selection();
  }

  /** A button went down. */
  public void press(Press press) {
    if (cut.takes(press)) {
      return;
    }
    boolean plain = !press.pointer().shift() && !press.pointer().shortcut();
    if (plain
        && press.target() instanceof OnAnnotation on
        && !selection().annotations().contains(on.id())) {
      selection().selectAnnotations(List.of(on.id()));
    } else if (plain && press.target() instanceof OnNode on && !selection().contains(on.nodeId())) {
      selection().select(on.nodeId());
    } else if (plain
        && press.target() instanceof OnWire on
        && !selection().contains(on.connection())) {
      selection().select(on.connection());
    }
  }

  /** The button was let go where it went down. */
  public void click(Press press) {
    Pointer pointer = press.pointer();
    if (!pointer.isPrimary()) {
      return;
    }
    if (cut.takes(press)) {
      cut.click(press);
    } else if (press.target() instanceof OnNode on) {
      clickNode(on.nodeId(), pointer);
    } else if (press.target() instanceof OnWire on) {
      clickWire(on, pointer);
    } else if (press.target() instanceof OnAnnotation on) {
      clickAnnotation(on.id(), pointer);
    } else if (press.target() instanceof OnNothing && !pointer.shift() && !pointer.shortcut()) {
      selection().clear();
      if (pointer.clicks() == 2) {
        surface.offerNodes(pointer.x(), pointer.y());
      }
    }
  }

  private void clickNode(String nodeId, Pointer pointer) {
    if (pointer.shortcut()) {
      selection().toggle(nodeId);
    } else if (pointer.shift()) {
      selection().add(List.of(nodeId));
    } else {
      selection().select(nodeId);
      if (pointer.clicks() == 2) {
        surface.activate(nodeId);
      }
    }
  }

  private void clickAnnotation(String id, Pointer pointer) {
    if (pointer.shortcut()) {
      selection().toggleAnnotation(id);
    } else if (pointer.shift()) {
      selection().addAnnotations(List.of(id));
    } else {
      selection().selectAnnotations(List.of(id));
      if (pointer.clicks() == 2) {
        surface.editText(id);
      }
    }
  }

  private void clickWire(OnWire on, Pointer pointer) {
    if (pointer.shortcut()) {
      selection().toggle(on.connection());
    } else if (pointer.shift()) {
      selection().add(on.connection());
    } else {
      selection().select(on.connection());
    }
  }
}
