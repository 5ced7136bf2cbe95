package org.layerloom.graph.action;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.edit.Selection;
import org.layerloom.graph.gesture.CanvasSurface;
import org.layerloom.graph.gesture.Grid;
import org.layerloom.graph.model.FrameColour;

/** A frame around what is selected, its title open for typing. */
final class FrameAction extends CanvasAction {
  private static final double AROUND = 24;

  /** Room for a frame's title. */
  private static final double ABOVE = 48;

  FrameAction() {
    super("frame", ActionGroup.ADD, "Shortcut+G");
  }

  @Override
  void run(ActionContext on) {
    GraphEditor editor = on.editor();
    Optional<Rectangle2D> box = aroundSelection(on.surface());
    if (box.isEmpty()) {
      on.refuse(Optional.of(editor.texts().get("hint.select_to_frame")));
      return;
    }
    double left = Grid.snap(box.get().getMinX() - AROUND - Grid.STEP / 2);
    double top = Grid.snap(box.get().getMinY() - ABOVE - Grid.STEP / 2);
    double right = Grid.snap(box.get().getMaxX() + AROUND + Grid.STEP / 2);
    double bottom = Grid.snap(box.get().getMaxY() + AROUND + Grid.STEP / 2);
    String title = editor.texts().get("frame.title");
    String id =
        editor
            .annotations()
            .addFrame(left, top, right - left, bottom - top, title, FrameColour.BLUE);
    on.surface().editText(id);
  }

  private static Optional<Rectangle2D> aroundSelection(CanvasSurface surface) {
    Selection selection = surface.editor().selection();
    Stream<Rectangle2D> nodes =
        selection.nodes().stream().flatMap(id -> surface.boundsOf(id).stream());
    Stream<Rectangle2D> annotations =
        surface.editor().annotations().model().all().stream()
            .filter(one -> selection.annotations().contains(one.id()))
            .map(one -> new Rectangle2D(one.x(), one.y(), one.width(), one.height()));
    return Stream.concat(nodes, annotations).reduce(FrameAction::union);
  }

  private static Rectangle2D union(Rectangle2D one, Rectangle2D other) {
    double x = Math.min(one.getMinX(), other.getMinX());
    double y = Math.min(one.getMinY(), other.getMinY());
    return new Rectangle2D(
        x,
        y,
        Math.max(one.getMaxX(), other.getMaxX()) - x,
        Math.max(one.getMaxY(), other.getMaxY()) - y);
  }
}
