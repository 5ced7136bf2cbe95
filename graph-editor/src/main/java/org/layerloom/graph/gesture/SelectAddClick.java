package org.layerloom.graph.gesture;

import java.util.List;
import org.layerloom.graph.edit.Selection;
import org.layerloom.graph.gesture.HitTarget.OnAnnotation;
import org.layerloom.graph.gesture.HitTarget.OnNode;
import org.layerloom.graph.gesture.HitTarget.OnWire;

/** Selects what is clicked too. */
final class SelectAddClick implements ClickGesture {
  private final Selection selection;

  SelectAddClick(CanvasSurface surface) {
    this.selection = surface.editor().selection();
  }

  @Override
  public MouseGesture kind() {
    return MouseGesture.SELECT_ADD;
  }

  @Override
  public void click(Press press) {
    if (press.target() instanceof OnNode on) {
      selection.add(List.of(on.nodeId()));
    } else if (press.target() instanceof OnWire on) {
      selection.add(on.connection());
    } else if (press.target() instanceof OnAnnotation on) {
      selection.addAnnotations(List.of(on.id()));
    }
  }
}
