package org.layerloom.graph.action;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.gesture.CanvasSurface;
import org.layerloom.graph.layout.Alignment;
import org.layerloom.graph.layout.NodeBox;
import org.layerloom.graph.model.Point;

/** Lines up the selected nodes, in one undo. */
final class AlignAction extends CanvasAction {
  private static final Map<Alignment, String> KEYS =
      Map.of(
          Alignment.LEFT, "Alt+Left",
          Alignment.CENTRE, "Alt+C",
          Alignment.RIGHT, "Alt+Right",
          Alignment.TOP, "Alt+Up",
          Alignment.MIDDLE, "Alt+M",
          Alignment.BOTTOM, "Alt+Down",
          Alignment.DISTRIBUTE_HORIZONTALLY, "Alt+H",
          Alignment.DISTRIBUTE_VERTICALLY, "Alt+V");

  private final Alignment alignment;

  AlignAction(Alignment alignment) {
    super(alignment.actionId(), ActionGroup.ARRANGE, KEYS.get(alignment));
    this.alignment = alignment;
  }

  @Override
  void run(ActionContext on) {
    GraphEditor editor = on.editor();
    Set<String> ids = on.selectedNodes();
    if (ids.size() < alignment.fewest()) {
      on.say(editor.texts().get("hint.align_few", alignment.fewest()));
      return;
    }
    Map<String, Point> places =
        alignment.places(ids.stream().flatMap(id -> box(on.surface(), id)).toList());
    editor.arrange(places, editor.texts().get("edit.align", places.size()));
  }

  private static Stream<NodeBox> box(CanvasSurface surface, String id) {
    return surface.boundsOf(id).stream()
        .map(box -> new NodeBox(id, box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight()));
  }
}
