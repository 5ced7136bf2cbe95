package org.layerloom.graph.gesture;

/**
 * Opens the menu. Where it is bound to the right button as usual, and nothing could be dragged with
 * it, the system asks for the menu instead, at the moment that people are used to there.
 */
final class MenuClick implements ClickGesture {
  private final CanvasSurface surface;

  MenuClick(CanvasSurface surface) {
    this.surface = surface;
  }

  @Override
  public MouseGesture kind() {
    return MouseGesture.MENU;
  }

  @Override
  public void click(Press press) {
    surface.openMenu(press.pointer());
  }
}
