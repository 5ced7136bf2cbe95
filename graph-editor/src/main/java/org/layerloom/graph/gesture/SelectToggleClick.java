package org.layerloom.graph.gesture;

import org.layerloom.graph.edit.Selection;
import org.layerloom.graph.gesture.HitTarget.OnAnnotation;
import org.layerloom.graph.gesture.HitTarget.OnNode;
import org.layerloom.graph.gesture.HitTarget.OnWire;

/** Selects what is clicked if it is not selected, else not; the rest stays as it is. */
final class SelectToggleClick implements ClickGesture {
  private final Selection selection;

  SelectToggleClick(CanvasSurface surface) {
    this.selection = surface.editor().selection();
  }

  @Override
  public MouseGesture kind() {
    return MouseGesture.SELECT_TOGGLE;
  }

  @Override
  public void click(Press press) {
    if (press.target() instanceof OnNode on) {
      selection.toggle(on.nodeId());
    } else if (press.target() instanceof OnWire on) {
      selection.toggle(on.connection());
    } else if (press.target() instanceof OnAnnotation on) {
      selection.toggleAnnotation(on.id());
    }
  }
}
