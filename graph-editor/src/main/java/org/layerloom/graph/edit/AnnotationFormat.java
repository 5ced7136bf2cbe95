package org.layerloom.graph.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.model.Frame;
import org.layerloom.graph.model.FrameColour;
import org.layerloom.graph.model.Note;

/**
 * Notes and frames in the clipboard's text: a list beside its nodes; absent when there are none.
 */
final class AnnotationFormat {
  static final String KEY = "annotations";

  private AnnotationFormat() {}

  static List<Object> toJson(List<Annotation> annotations) {
    List<Object> json = new ArrayList<>();
    for (Annotation one : annotations) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("id", one.id());
      item.put("x", one.x());
      item.put("y", one.y());
      item.put("width", one.width());
      item.put("height", one.height());
      item.put("text", one.text());
      if (one instanceof Frame frame) {
        item.put("frame", frame.colour().key());
      }
      json.add(item);
    }
    return json;
  }

  /** Throws what the reader of the clipboard takes for a text of somebody else. */
  static List<Annotation> fromJson(Object list) {
    List<Annotation> read = new ArrayList<>();
    for (Object element : (List<?>) list) {
      Map<?, ?> item = (Map<?, ?>) element;
      Note note =
          new Note(
              (String) item.get("id"),
              "",
              number(item, "x"),
              number(item, "y"),
              number(item, "width"),
              number(item, "height"),
              (String) item.get("text"));
      read.add(
          item.containsKey("frame")
              ? new Frame(
                  note.id(),
                  "",
                  note.x(),
                  note.y(),
                  note.width(),
                  note.height(),
                  note.text(),
                  FrameColour.ofKey((String) item.get("frame")).orElse(FrameColour.BLUE))
              : note);
    }
    return read;
  }

  private static double number(Map<?, ?> item, String key) {
    return ((Number) item.get(key)).doubleValue();
  }
}
