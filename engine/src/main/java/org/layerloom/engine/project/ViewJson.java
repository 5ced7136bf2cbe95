package org.layerloom.engine.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.layerloom.engine.json.Fields;
import org.layerloom.engine.project.Project.View;

/** The part of a project that is for the eye alone: what was seen, notes, frames. */
final class ViewJson {
  private static final double FAR = 1e7;

  private ViewJson() {}

  static View read(Fields view) {
    return new View(
        view.number("x", 0, -FAR, FAR),
        view.number("y", 0, -FAR, FAR),
        view.number("scale", 0, 0, 100),
        view.children("notes", Integer.MAX_VALUE).stream().map(ViewJson::note).toList(),
        view.children("frames", Integer.MAX_VALUE).stream().map(ViewJson::frame).toList());
  }

  private static CanvasNote note(Fields note) {
    return new CanvasNote(
        note.text("id", 64),
        note.optionalText("container", 64).orElse(""),
        note.number("x", 0, -FAR, FAR),
        note.number("y", 0, -FAR, FAR),
        note.number("width", 240, 1, FAR),
        note.number("height", 144, 1, FAR),
        note.text("text", Integer.MAX_VALUE));
  }

  private static CanvasFrame frame(Fields frame) {
    return new CanvasFrame(
        frame.text("id", 64),
        frame.optionalText("container", 64).orElse(""),
        frame.number("x", 0, -FAR, FAR),
        frame.number("y", 0, -FAR, FAR),
        frame.number("width", 240, 1, FAR),
        frame.number("height", 144, 1, FAR),
        frame.text("title", Integer.MAX_VALUE),
        frame.optionalText("colour", 64).orElse("blue"));
  }

  /** Writes what there is to write; the old document tells whether notes were there before. */
  static void write(View view, ObjectNode json, ObjectNode origin) {
    boolean hadSome = origin.path("view").has("notes") || origin.path("view").has("frames");
    if (view.scale() <= 0 && view.notes().isEmpty() && view.frames().isEmpty() && !hadSome) {
      return;
    }
    ObjectNode written = json.putObject("view");
    if (view.scale() > 0) {
      written.put("x", view.x());
      written.put("y", view.y());
      written.put("scale", view.scale());
    }
    writeNotes(view.notes(), written);
    writeFrames(view.frames(), written);
  }

  private static void writeNotes(List<CanvasNote> notes, ObjectNode view) {
    if (notes.isEmpty()) {
      return;
    }
    ArrayNode list = view.putArray("notes");
    for (CanvasNote note : notes) {
      ObjectNode item = list.addObject();
      item.put("id", note.id());
      box(item, note.container(), note.x(), note.y(), note.width(), note.height());
      item.put("text", note.text());
    }
  }

  private static void writeFrames(List<CanvasFrame> frames, ObjectNode view) {
    if (frames.isEmpty()) {
      return;
    }
    ArrayNode list = view.putArray("frames");
    for (CanvasFrame frame : frames) {
      ObjectNode item = list.addObject();
      item.put("id", frame.id());
      box(item, frame.container(), frame.x(), frame.y(), frame.width(), frame.height());
      item.put("title", frame.title());
      item.put("colour", frame.colour());
    }
  }

  private static void box(
      ObjectNode item, String container, double x, double y, double width, double height) {
    if (!container.isEmpty()) {
      item.put("container", container);
    }
    item.put("x", x);
    item.put("y", y);
    item.put("width", width);
    item.put("height", height);
  }
}
