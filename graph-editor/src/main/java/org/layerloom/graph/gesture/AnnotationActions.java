package org.layerloom.graph.gesture;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.geometry.Rectangle2D;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.edit.Selection;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.model.FrameColour;
import org.layerloom.graph.model.Point;

/** Adds notes and frames and opens them for typing. */
public final class AnnotationActions {
  private static final double AROUND = 24;

  /** Room for a frame's title. */
  private static final double ABOVE = 48;

  private final CanvasSurface surface;
  private final GraphEditor editor;

  /** Acts on this surface. */
  public AnnotationActions(CanvasSurface surface) {
    this.surface = surface;
    this.editor = surface.editor();
  }

  /** A note with its corner at a place, open for typing. */
  public void addNote(Point place) {
    String id = editor.annotations().addNote(Grid.snap(place.x()), Grid.snap(place.y()));
    surface.editText(id);
  }

  void addNoteAtPointer() {
    Point pointer = surface.lastPointerInView();
    addNote(surface.toCanvas(pointer.x(), pointer.y()));
  }

  /** A frame around what is selected, its title open for typing. */
  void frame() {
    Selection selection = editor.selection();
    Optional<Rectangle2D> box = around(selection.nodes(), selection.annotations());
    if (box.isEmpty()) {
      Point at = surface.lastPointerInView();
      surface.hint(editor.texts().get("hint.select_to_frame"), true, at.x(), at.y());
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
    surface.editText(id);
  }

  private Optional<Rectangle2D> around(Collection<String> nodes, Collection<String> annotations) {
    Rectangle2D all = null;
    for (String id : nodes) {
      all = surface.boundsOf(id).map(union(all)).orElse(all);
    }
    for (String id : annotations) {
      Rectangle2D before = all;
      all =
          editor
              .annotations()
              .model()
              .find(id)
              .map(one -> new Rectangle2D(one.x(), one.y(), one.width(), one.height()))
              .map(union(before))
              .orElse(before);
    }
    return Optional.ofNullable(all);
  }

  private static UnaryOperator<Rectangle2D> union(Rectangle2D other) {
    return box -> {
      if (other == null) {
        return box;
      }
      double x = Math.min(box.getMinX(), other.getMinX());
      double y = Math.min(box.getMinY(), other.getMinY());
      return new Rectangle2D(
          x,
          y,
          Math.max(box.getMaxX(), other.getMaxX()) - x,
          Math.max(box.getMaxY(), other.getMaxY()) - y);
    };
  }

  /** Opens the only selected note or frame for typing; false if something else is selected. */
  boolean editText() {
    Set<String> selected = editor.selection().annotations();
    if (selected.size() != 1 || !editor.selection().nodes().isEmpty()) {
      return false;
    }
    surface.editText(selected.iterator().next());
    return true;
  }

  /** All nodes, notes and frames of the open block. */
  void selectAll() {
    Set<String> nodes = new LinkedHashSet<>();
    editor.openBlock().nodes().forEach(node -> nodes.add(node.id()));
    List<String> annotations = editor.annotations().shown().stream().map(Annotation::id).toList();
    editor
        .selection()
        .set(new Selection.Content(nodes, Set.of(), new LinkedHashSet<>(annotations)));
  }
}
