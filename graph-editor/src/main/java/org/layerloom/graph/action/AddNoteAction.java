package org.layerloom.graph.action;

import org.layerloom.graph.gesture.CanvasSurface;
import org.layerloom.graph.gesture.Grid;
import org.layerloom.graph.model.Point;

/** Adds a note at the pointer, open for typing. */
public final class AddNoteAction extends CanvasAction {

  AddNoteAction() {
    super("add_note", ActionGroup.ADD, "N");
  }

  @Override
  void run(ActionContext on) {
    at(on.surface(), on.pointerOnCanvas());
  }

  /** A note with its corner at a place, open for typing. */
  public static void at(CanvasSurface surface, Point place) {
    String id = surface.editor().annotations().addNote(Grid.snap(place.x()), Grid.snap(place.y()));
    surface.editText(id);
  }
}
