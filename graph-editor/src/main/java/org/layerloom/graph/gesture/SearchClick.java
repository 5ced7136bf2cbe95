package org.layerloom.graph.gesture;

/** Opens search-as-you-type for an empty place. */
final class SearchClick implements ClickGesture {
  private final CanvasSurface surface;

  SearchClick(CanvasSurface surface) {
    this.surface = surface;
  }

  @Override
  public MouseGesture kind() {
    return MouseGesture.SEARCH;
  }

  @Override
  public void click(Press press) {
    surface.editor().selection().clear();
    surface.offerNodes(press.pointer().x(), press.pointer().y());
  }
}
