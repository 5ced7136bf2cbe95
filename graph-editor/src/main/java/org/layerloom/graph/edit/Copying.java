package org.layerloom.graph.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.model.Point;

/** Copies of nodes, notes and frames: as text for the clipboard, and put into the open block. */
final class Copying {
  private static final double DUPLICATE_OFFSET = 24;

  private final GraphEditor editor;
  private final Wiring wiring;

  Copying(GraphEditor editor, Wiring wiring) {
    this.editor = editor;
    this.wiring = wiring;
  }

  String copy(Collection<String> ids, Collection<String> annotationIds) {
    return FragmentFormat.write(
        Fragment.of(editor.graph(), ids), editor.annotations().of(annotationIds));
  }

  /** Where copied nodes lie and how far they reach, by their top left corners. */
  static Optional<Point> centreOf(String copiedText) {
    return FragmentFormat.read(copiedText)
        .map(
            fragment -> {
              List<Point> corners = new ArrayList<>();
              fragment.nodes().stream()
                  .filter(n -> n.container().isEmpty())
                  .forEach(n -> corners.add(n.position()));
              FragmentFormat.annotations(copiedText)
                  .forEach(one -> corners.add(new Point(one.x(), one.y())));
              return corners;
            })
        .filter(corners -> !corners.isEmpty())
        .map(
            corners -> {
              var xs = corners.stream().mapToDouble(Point::x).summaryStatistics();
              var ys = corners.stream().mapToDouble(Point::y).summaryStatistics();
              return new Point((xs.getMin() + xs.getMax()) / 2, (ys.getMin() + ys.getMax()) / 2);
            });
  }

  List<String> paste(String text, double dx, double dy, boolean incoming) {
    return FragmentFormat.read(text)
        .map(
            fragment ->
                add(fragment, FragmentFormat.annotations(text), "edit.paste", dx, dy, incoming))
        .orElse(List.of());
  }

  List<String> duplicate(Collection<String> ids, Collection<String> annotationIds) {
    return add(
        Fragment.of(editor.graph(), ids),
        editor.annotations().of(annotationIds),
        "edit.duplicate",
        DUPLICATE_OFFSET,
        DUPLICATE_OFFSET,
        false);
  }

  private List<String> add(
      Fragment fragment,
      List<Annotation> remarks,
      String key,
      double dx,
      double dy,
      boolean incoming) {
    Set<String> newRemarks = new LinkedHashSet<>();
    String remarksName =
        editor.texts().get(key + "_things", remarks.size() + fragment.topIds().size());
    Optional<Edit> remarking =
        editor.annotations().adding(remarks, remarksName, dx, dy, newRemarks);
    if (fragment.nodes().isEmpty()) {
      remarking.ifPresent(editor::perform);
      if (remarking.isPresent()) {
        editor.selection().selectAnnotations(newRemarks);
      }
      return List.of();
    }
    Fragment wanted = incoming ? fragment : fragment.keeping(fragment::isInner);
    Fragment adapted =
        wiring.allowedOf(wanted.adaptedTo(editor.graph(), editor.openBlock().id(), dx, dy));
    List<String> ids = adapted.topIds();
    String name = editor.texts().get(key, ids.size(), adapted.nodes().get(0).name());
    Edit adding = new AddNodesEdit(editor.graph(), name, adapted.nodes(), adapted.wires());
    editor.perform(
        remarking
            .<Edit>map(edit -> new CompositeEdit(remarksName, List.of(adding, edit)))
            .orElse(adding));
    editor.selection().set(new Selection.Content(new LinkedHashSet<>(ids), Set.of(), newRemarks));
    return ids;
  }
}
