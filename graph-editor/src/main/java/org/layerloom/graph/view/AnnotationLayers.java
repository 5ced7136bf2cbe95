package org.layerloom.graph.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.gesture.Feedback;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.model.Frame;
import org.layerloom.graph.model.Note;

/** The frames behind everything and the notes over the wires, as far as they are in sight. */
final class AnnotationLayers {
  private final Group frames = layer();
  private final Group notes = layer();
  private final ViewPool<String, FrameView> framePool =
      new ViewPool<>(frames.getChildren(), FrameView::new);
  private final ViewPool<String, NoteView> notePool =
      new ViewPool<>(notes.getChildren(), NoteView::new);
  private final GraphEditor editor;
  private String edited = "";

  AnnotationLayers(GraphEditor editor) {
    this.editor = editor;
  }

  private static Group layer() {
    Group layer = new Group();
    layer.setManaged(false);
    layer.setMouseTransparent(true);
    layer.setAutoSizeChildren(false);
    return layer;
  }

  Group frames() {
    return frames;
  }

  Group notes() {
    return notes;
  }

  /** The one whose text is in a field for typing, over where it would be drawn; or empty. */
  void setEdited(String id) {
    edited = id;
  }

  void sync(Rectangle2D area, Feedback feedback, double scale, boolean readable) {
    List<Frame> framesInSight = new ArrayList<>();
    List<Note> notesInSight = new ArrayList<>();
    for (Annotation one : editor.annotations().shown()) {
      Annotation drawn = isReshaped(one, feedback) ? feedback.reshaped() : one;
      Annotation placed =
          feedback.displaced().contains(one.id())
              ? drawn.movedBy(feedback.dx(), feedback.dy())
              : drawn;
      if (!area.intersects(placed.x(), placed.y(), placed.width(), placed.height())) {
        continue;
      }
      if (placed instanceof Frame frame) {
        framesInSight.add(frame);
      } else {
        notesInSight.add((Note) placed);
      }
    }
    Set<String> selected = editor.selection().annotations();
    framePool.retain(framesInSight.stream().map(Frame::id).toList());
    for (Frame frame : framesInSight) {
      FrameView view = framePool.of(frame.id());
      view.show(frame.id().equals(edited) ? frame.withText("") : frame, scale);
      view.setSelected(selected.contains(frame.id()));
    }
    notePool.retain(notesInSight.stream().map(Note::id).toList());
    String placeholder = editor.texts().get("note.empty");
    for (Note note : notesInSight) {
      NoteView view = notePool.of(note.id());
      view.show(note, !readable, placeholder);
      view.setSelected(selected.contains(note.id()));
      view.applyCss();
      view.layout();
    }
  }

  /** Whether a note is in sight. */
  boolean showsNotes() {
    return !notePool.live().isEmpty();
  }

  private static boolean isReshaped(Annotation one, Feedback feedback) {
    return feedback.reshaped() != null && feedback.reshaped().id().equals(one.id());
  }
}
