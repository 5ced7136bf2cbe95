package org.layerloom.graph.gesture;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.layout.Alignment;
import org.layerloom.graph.layout.NodeBox;
import org.layerloom.graph.model.Point;

/** Lines up the selected nodes, in one undo. */
final class AlignAction {
  private final CanvasSurface surface;

  AlignAction(CanvasSurface surface) {
    this.surface = surface;
  }

  void run(Alignment alignment) {
    GraphEditor editor = surface.editor();
    Set<String> ids = editor.selection().nodes();
    if (ids.size() < alignment.fewest()) {
      Point at = surface.lastPointerInView();
      String text = editor.texts().get("hint.align_few", alignment.fewest());
      surface.hint(text, false, at.x(), at.y());
      return;
    }
    Map<String, Point> places = alignment.places(ids.stream().flatMap(this::box).toList());
    editor.arrange(places, editor.texts().get("edit.align", places.size()));
  }

  private Stream<NodeBox> box(String id) {
    return surface.boundsOf(id).stream()
        .map(box -> new NodeBox(id, box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight()));
  }
}
