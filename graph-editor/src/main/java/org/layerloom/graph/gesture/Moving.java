package org.layerloom.graph.gesture;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.model.Annotation;
import org.layerloom.graph.model.Frame;

/** What goes along in a drag: all that is selected, and what lies within the selected frames. */
public record Moving(Set<String> nodes, Set<String> annotations) {

  /** Of what is selected. */
  public static Moving of(CanvasSurface surface) {
    return of(
        surface, surface.editor().selection().nodes(), surface.editor().selection().annotations());
  }

  /** The same of these; what lies within a frame is there with its whole box. */
  public static Moving of(CanvasSurface surface, Set<String> nodeIds, Set<String> annotationIds) {
    Set<String> nodes = new LinkedHashSet<>(nodeIds);
    Set<String> annotations = new LinkedHashSet<>(annotationIds);
    for (Annotation one : surface.editor().annotations().shown()) {
      if (one instanceof Frame && annotationIds.contains(one.id())) {
        Rectangle2D area = new Rectangle2D(one.x(), one.y(), one.width(), one.height());
        nodes.addAll(surface.nodesIn(area, false));
        surface.editor().annotations().shown().stream()
            .filter(other -> one.encloses(other.x(), other.y(), other.width(), other.height()))
            .forEach(other -> annotations.add(other.id()));
      }
    }
    return new Moving(nodes, annotations);
  }

  /** Whether it is a single node and nothing else. */
  public boolean isOneNode() {
    return nodes.size() == 1 && annotations.isEmpty();
  }

  /** Ids of all of it. */
  public Set<String> all() {
    Set<String> all = new HashSet<>(nodes);
    all.addAll(annotations);
    return all;
  }

  /** Moves it, as one edit. */
  public void move(GraphEditor editor, double dx, double dy) {
    editor.annotations().move(nodes, annotations, dx, dy);
  }
}
