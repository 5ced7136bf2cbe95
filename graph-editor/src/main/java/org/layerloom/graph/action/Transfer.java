package org.layerloom.graph.action;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.edit.Selection;
import org.layerloom.graph.gesture.CanvasSurface;
import org.layerloom.graph.gesture.Grid;
import org.layerloom.graph.gesture.Moving;
import org.layerloom.graph.model.Point;

/** Copy, cut and paste through the system's clipboard, as text, so that windows can exchange it. */
public final class Transfer {
  private static final double NEXT_TO = 24;

  private final CanvasSurface surface;
  private String lastText = "";
  private int repeats;

  /** Copies from and pastes to this surface. */
  public Transfer(CanvasSurface surface) {
    this.surface = surface;
  }

  /**
   * Puts what is selected on the clipboard, frames with what lies in them; leaves it alone if there
   * are none.
   */
  public void copy() {
    GraphEditor editor = surface.editor();
    Moving copied = Moving.of(surface);
    if (!copied.all().isEmpty()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(editor.copy(copied.nodes(), copied.annotations()));
      Clipboard.getSystemClipboard().setContent(content);
      lastText = "";
    }
  }

  /** Copies and removes, frames with what lies in them. */
  public void cut() {
    copy();
    Moving cut = Moving.of(surface);
    GraphEditor editor = surface.editor();
    editor.selection().set(new Selection.Content(cut.nodes(), Set.of(), cut.annotations()));
    editor.removeSelection();
  }

  /** Whether the clipboard holds nodes. */
  public boolean canPaste() {
    return centreOfClipboard().isPresent();
  }

  private static Optional<Point> centreOfClipboard() {
    return GraphEditor.centreOf(Clipboard.getSystemClipboard().getString());
  }

  /**
   * Pastes beside where the nodes came from, each time a little further; if that is out of view, in
   * the middle of the view.
   */
  public void paste() {
    paste(false);
  }

  /** The same with the wires that led into the nodes, where their sources are here. */
  public void pasteWithWires() {
    paste(true);
  }

  private void paste(boolean withWires) {
    String text = Clipboard.getSystemClipboard().getString();
    Optional<Point> from = GraphEditor.centreOf(text);
    if (from.isEmpty()) {
      Point at = surface.lastPointerInView();
      surface.hint(surface.editor().texts().get("hint.nothing_to_paste"), false, at.x(), at.y());
      return;
    }
    repeats = text.equals(lastText) ? repeats + 1 : 1;
    lastText = text;
    double dx = repeats * NEXT_TO;
    double dy = repeats * NEXT_TO;
    Rectangle2D area = surface.visibleArea();
    if (!area.contains(from.get().x() + dx, from.get().y() + dy)) {
      dx = Grid.snap(area.getMinX() + area.getWidth() / 2 - from.get().x());
      dy = Grid.snap(area.getMinY() + area.getHeight() / 2 - from.get().y());
    }
    if (withWires) {
      surface.editor().pasteWithIncoming(text, dx, dy);
    } else {
      surface.editor().paste(text, dx, dy);
    }
  }

  /** Pastes around a place. */
  public void pasteAt(double x, double y) {
    String text = Clipboard.getSystemClipboard().getString();
    List<Point> from = GraphEditor.centreOf(text).stream().toList();
    from.forEach(
        centre ->
            surface.editor().paste(text, Grid.snap(x - centre.x()), Grid.snap(y - centre.y())));
  }
}
