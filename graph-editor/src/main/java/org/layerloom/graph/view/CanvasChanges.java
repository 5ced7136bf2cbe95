package org.layerloom.graph.view;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.model.GraphChange;
import org.layerloom.graph.model.Subscription;

/** Keeps what a canvas shows in step with the graph, the open block and the view, until closed. */
final class CanvasChanges {
  private final GraphCanvas canvas;
  private final CanvasParts parts;
  private final GraphEditor editor;
  private final List<Subscription> subscriptions;

  CanvasChanges(GraphCanvas canvas, CanvasParts parts) {
    this.canvas = canvas;
    this.parts = parts;
    this.editor = parts.editor;
    subscriptions =
        List.of(
            editor.graph().subscribe(this::graphChanged),
            editor.selection().subscribe(parts.scenery::requestFrame),
            editor.annotations().model().subscribe(this::redrawAndDescribe),
            editor.history().subscribe(parts.panels.historyList::refresh),
            editor.openBlock().subscribe(this::blockEntered),
            parts.viewport.subscribe(this::viewChanged));
  }

  private void graphChanged(GraphChange change) {
    parts.layout.settle();
    if (change.addedNodes().size() == editor.graph().nodes().size()) {
      canvas.refreshAll(); // Another document: nothing that is known is of it.
      return;
    }
    Set<String> touched = new HashSet<>(change.addedNodes());
    touched.addAll(change.changedNodes());
    touched.addAll(change.removedNodes());
    parts.presentations.forget(touched);
    parts.geometry.forget(touched);
    parts.geometry.forgetWires(change.addedConnections());
    parts.geometry.forgetWires(change.changedConnections());
    parts.geometry.forgetWires(change.removedConnections());
    redrawAndDescribe();
  }

  private void blockEntered() {
    parts.panels.textInPlace.close(true);
    if (parts.arbiter.cancel()) {
      // It put back a selection that is out of sight now.
      editor.selection().clear();
    }
    parts.actions.stopWiring();
    parts.panels.bubble.hide();
    parts.layout.breakOff();
    if (!parts.places.change()) {
      canvas.fitAll();
    }
    changedAltogether();
  }

  private void viewChanged() {
    parts.panels.textInPlace.close(true);
    parts.scenery.requestFrame();
    parts.panels.minimap.requestLayout();
  }

  /** Nothing that is known of boxes and wires holds any longer. */
  void changedAltogether() {
    parts.geometry.forgetAll();
    redrawAndDescribe();
  }

  private void redrawAndDescribe() {
    parts.redraw();
    describe();
  }

  /** Says what the canvas holds, to screen readers and to panels. */
  void describe() {
    parts.panels.refresh(
        editor.graph().nodes().isEmpty() && editor.annotations().model().all().isEmpty());
    canvas.requestLayout();
    canvas.setAccessibleText(
        editor
            .texts()
            .get(
                "canvas.accessible",
                editor.openBlock().nodes().size(),
                editor.openBlock().wires().size()));
  }

  /** Ends listening and all that is under way. */
  void close() {
    parts.arbiter.cancel();
    parts.actions.stopWiring();
    parts.layout.breakOff();
    parts.panels.breakOff();
    subscriptions.forEach(Subscription::close);
    parts.menus.close();
    parts.scenery.forget();
  }
}
