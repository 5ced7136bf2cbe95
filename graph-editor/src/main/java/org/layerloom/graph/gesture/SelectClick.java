package org.layerloom.graph.gesture;

import java.util.List;
import org.layerloom.graph.edit.Selection;
import org.layerloom.graph.gesture.HitTarget.OnAnnotation;
import org.layerloom.graph.gesture.HitTarget.OnNode;
import org.layerloom.graph.gesture.HitTarget.OnNothing;
import org.layerloom.graph.gesture.HitTarget.OnWire;

/**
 * Selects what is clicked alone, on empty canvas nothing. What is not selected is so as soon as the
 * button goes down, so that a drag moves what is under the pointer; all else waits for the click.
 */
final class SelectClick implements ClickGesture {
  private final Selection selection;

  SelectClick(CanvasSurface surface) {
    this.selection = surface.editor().selection();
  }

  @Override
  public MouseGesture kind() {
    return MouseGesture.SELECT;
  }

  @Override
  public void press(Press press) {
    boolean selected =
        press.target() instanceof OnNothing
            || press.target() instanceof OnNode node && selection.contains(node.nodeId())
            || press.target() instanceof OnWire wire && selection.contains(wire.connection())
            || press.target() instanceof OnAnnotation one
                && selection.annotations().contains(one.id());
    if (!selected) {
      click(press);
    }
  }

  @Override
  public void click(Press press) {
    if (press.target() instanceof OnNode on) {
      selection.select(on.nodeId());
    } else if (press.target() instanceof OnWire on) {
      selection.select(on.connection());
    } else if (press.target() instanceof OnAnnotation on) {
      selection.selectAnnotations(List.of(on.id()));
    } else {
      selection.clear();
    }
  }
}
