package org.layerloom.graph.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.model.Annotations;
import org.layerloom.graph.model.Frame;
import org.layerloom.graph.model.FrameColour;
import org.layerloom.graph.model.Note;
import org.layerloom.graph.model.Point;

/** What people do with notes and frames, each as one undoable edit. Unknown ids are passed over. */
public final class AnnotationEditor {
  /** Width of a new note. */
  public static final double NOTE_WIDTH = 240;

  /** Height of a new note. */
  public static final double NOTE_HEIGHT = 144;

  /** Nothing gets narrower or lower than this by editing. */
  public static final double LEAST = 48;

  private final GraphEditor editor;
  private final Annotations annotations;

  /** The note or frame that the last edit added, until another follows; and what was selected. */
  private String justAdded = "";

  private int placeAfterAdding;
  private Selection.Content selectedBefore;

  AnnotationEditor(GraphEditor editor, Annotations annotations) {
    this.editor = editor;
    this.annotations = annotations;
  }

  /** The notes and frames; change them only through this or edits in the history. */
  public Annotations model() {
    return annotations;
  }

  /** Those in the open block. */
  public List<Annotation> shown() {
    return annotations.in(editor.openBlock().id());
  }

  /** Adds an empty note to the open block and selects it; its first text is part of the edit. */
  public String addNote(double x, double y) {
    String id = annotations.freshId(Set.of());
    String name = editor.texts().get("edit.add_note");
    Note note = new Note(id, editor.openBlock().id(), x, y, NOTE_WIDTH, NOTE_HEIGHT, "");
    return added(name, note);
  }

  /** Adds a frame to the open block and selects it. */
  public String addFrame(
      double x, double y, double width, double height, String title, FrameColour colour) {
    String id = annotations.freshId(Set.of());
    String name = editor.texts().get("edit.add_frame");
    return added(name, new Frame(id, editor.openBlock().id(), x, y, width, height, title, colour));
  }

  private String added(String name, Annotation one) {
    List<Annotation> after = new ArrayList<>(annotations.all());
    after.add(one);
    selectedBefore = editor.selection().content();
    editor.perform(new AnnotationsEdit(annotations, name, "text " + one.id(), after));
    editor.selection().selectAnnotations(Set.of(one.id()));
    justAdded = one.id();
    placeAfterAdding = editor.history().place();
    return one.id();
  }

  /**
   * Takes a note that was just added and never written in back without a trace, selection included;
   * false, and nothing done, if it is another or something happened since.
   */
  public boolean withdrawEmptyNote(String id) {
    boolean still =
        id.equals(justAdded)
            && editor.history().place() == placeAfterAdding
            && annotations
                .find(id)
                .filter(one -> one instanceof Note && one.text().isEmpty())
                .isPresent();
    justAdded = "";
    if (!still || !editor.history().retract()) {
      return false;
    }
    editor.selection().set(selectedBefore);
    return true;
  }

  /** Writes something else into a note, or gives a frame another title. */
  public void setText(String id, String text) {
    change(Set.of(id), "edit.annotation_text", "text " + id, one -> one.withText(text));
  }

  /** Gives one another box, at least {@link #LEAST} wide and high. */
  public void setBox(String id, double x, double y, double width, double height) {
    change(
        Set.of(id),
        "edit.annotation_box",
        "",
        one -> one.withBox(x, y, Math.max(LEAST, width), Math.max(LEAST, height)));
  }

  /** Paints frames in another colour. */
  public void setColour(Collection<String> ids, FrameColour colour) {
    change(
        ids,
        "edit.frame_colour",
        "",
        one -> one instanceof Frame frame ? frame.withColour(colour) : one);
  }

  /** Moves nodes and annotations by an offset in canvas pixels at scale 1; one undo. */
  public void move(
      Collection<String> nodeIds, Collection<String> annotationIds, double dx, double dy) {
    Set<String> present = present(annotationIds);
    if (present.isEmpty()) {
      editor.move(nodeIds, dx, dy);
      return;
    }
    if (dx == 0 && dy == 0) {
      return;
    }
    Set<String> nodes = editor.present(nodeIds);
    String name =
        nodes.isEmpty()
            ? editor.texts().get("edit.move_annotations", present.size())
            : editor.texts().get("edit.move_things", present.size() + nodes.size());
    Edit moving =
        changing(present, name, "move " + present, one -> one.movedBy(dx, dy)).orElseThrow();
    editor.perform(
        nodes.isEmpty()
            ? moving
            : new CompositeEdit(
                name, List.of(new MoveNodesEdit(editor.graph(), name, nodes, dx, dy), moving)));
  }

  /** The edit that removes these; empty if none is there. */
  Optional<Edit> removing(Collection<String> ids) {
    Set<String> gone = present(ids);
    List<Annotation> after =
        annotations.all().stream().filter(one -> !gone.contains(one.id())).toList();
    String name = editor.texts().get("edit.remove_annotations", gone.size());
    return gone.isEmpty()
        ? Optional.empty()
        : Optional.of(new AnnotationsEdit(annotations, name, "", after));
  }

  /**
   * The edit that puts what lies in sub-blocks into the one around, when those are expanded.
   *
   * @param offsets by how much the content of each is moved, by the blocks' ids
   */
  Optional<Edit> lifting(Map<String, Point> offsets, String container, String name) {
    Set<String> inside = new LinkedHashSet<>();
    offsets.keySet().forEach(id -> annotations.in(id).forEach(one -> inside.add(one.id())));
    return changing(
        inside,
        name,
        "",
        one -> {
          Point offset = offsets.get(one.container());
          return one.withContainer(container).movedBy(offset.x(), offset.y());
        });
  }

  /** The edit that puts those of these that lie in a sub-block, or at the top, into another. */
  Optional<Edit> sinking(Collection<String> ids, String from, String blockId, String name) {
    List<String> there =
        of(ids).stream().filter(one -> one.container().equals(from)).map(Annotation::id).toList();
    return changing(there, name, "", one -> one.withContainer(blockId));
  }

  /** The edit that adds copies of these to the open block, moved; they get fresh ids. */
  Optional<Edit> adding(
      List<Annotation> copied, String name, double dx, double dy, Set<String> newIds) {
    if (copied.isEmpty()) {
      return Optional.empty();
    }
    List<Annotation> after = new ArrayList<>(annotations.all());
    for (Annotation one : copied) {
      String id = annotations.freshId(newIds);
      newIds.add(id);
      after.add(one.withId(id).withContainer(editor.openBlock().id()).movedBy(dx, dy));
    }
    return Optional.of(new AnnotationsEdit(annotations, name, "", after));
  }

  /** These, in the order in which they are drawn. */
  List<Annotation> of(Collection<String> ids) {
    return annotations.all().stream().filter(one -> ids.contains(one.id())).toList();
  }

  private void change(
      Collection<String> ids, String key, String kind, UnaryOperator<Annotation> change) {
    changing(ids, editor.texts().get(key), kind, change).ifPresent(editor::perform);
  }

  private Optional<Edit> changing(
      Collection<String> ids, String name, String kind, UnaryOperator<Annotation> change) {
    Map<String, Annotation> changed = new HashMap<>();
    of(ids).forEach(one -> changed.put(one.id(), change.apply(one)));
    List<Annotation> after =
        annotations.all().stream().map(one -> changed.getOrDefault(one.id(), one)).toList();
    return after.equals(annotations.all())
        ? Optional.empty()
        : Optional.of(new AnnotationsEdit(annotations, name, kind, after));
  }

  private Set<String> present(Collection<String> ids) {
    Set<String> present = new LinkedHashSet<>(ids);
    present.removeIf(id -> annotations.find(id).isEmpty());
    return present;
  }
}
