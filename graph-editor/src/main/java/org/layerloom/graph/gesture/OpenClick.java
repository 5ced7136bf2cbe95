package org.layerloom.graph.gesture;

import org.layerloom.graph.gesture.HitTarget.OnAnnotation;
import org.layerloom.graph.gesture.HitTarget.OnNode;

/** Selects and opens what is clicked: a block or another node, the text of a note or frame. */
final class OpenClick implements ClickGesture {
  private final CanvasSurface surface;
  private final SelectClick select;

  OpenClick(CanvasSurface surface, SelectClick select) {
    this.surface = surface;
    this.select = select;
  }

  @Override
  public MouseGesture kind() {
    return MouseGesture.OPEN;
  }

  @Override
  public void press(Press press) {
    select.press(press);
  }

  @Override
  public void click(Press press) {
    select.click(press);
    if (press.target() instanceof OnNode on) {
      surface.activate(on.nodeId());
    } else if (press.target() instanceof OnAnnotation on) {
      surface.editText(on.id());
    }
  }
}
