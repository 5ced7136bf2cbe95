package org.layerloom.app.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.layerloom.engine.project.CanvasFrame;
import org.layerloom.engine.project.CanvasNote;
import org.layerloom.engine.project.Project;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.model.Frame;
import org.layerloom.graph.model.FrameColour;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.Note;

/** Turns the notes and frames of project files into the editor's, and back. */
final class AnnotationMapping {
  private AnnotationMapping() {}

  /** Those of a project, frames first; of two with one id, as written by hand, the first. */
  static List<Annotation> annotations(Project.View view) {
    List<Annotation> all = new ArrayList<>();
    for (CanvasFrame frame : view.frames()) {
      all.add(
          new Frame(
              frame.id(),
              frame.container(),
              frame.x(),
              frame.y(),
              frame.width(),
              frame.height(),
              frame.title(),
              FrameColour.ofKey(frame.colour()).orElse(FrameColour.GREY)));
    }
    for (CanvasNote note : view.notes()) {
      all.add(
          new Note(
              note.id(),
              note.container(),
              note.x(),
              note.y(),
              note.width(),
              note.height(),
              note.text()));
    }
    Set<String> ids = new HashSet<>();
    all.removeIf(one -> !ids.add(one.id()));
    return all;
  }

  /** The view with these, without what lay in a block that is gone. */
  static Project.View view(Project.View seen, List<Annotation> annotations, Graph graph) {
    List<CanvasNote> notes = new ArrayList<>();
    List<CanvasFrame> frames = new ArrayList<>();
    for (Annotation one : annotations) {
      if (!one.container().isEmpty() && graph.node(one.container()).isEmpty()) {
        continue;
      }
      if (one instanceof Frame frame) {
        frames.add(
            new CanvasFrame(
                frame.id(),
                frame.container(),
                frame.x(),
                frame.y(),
                frame.width(),
                frame.height(),
                frame.text(),
                frame.colour().key()));
      } else {
        notes.add(
            new CanvasNote(
                one.id(),
                one.container(),
                one.x(),
                one.y(),
                one.width(),
                one.height(),
                one.text()));
      }
    }
    return seen.with(notes, frames);
  }
}
