package org.layerloom.graph.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.layerloom.graph.edit.GraphEditor;
import org.layerloom.graph.edit.Selection;
import org.layerloom.graph.gesture.CanvasSurface;
import org.layerloom.graph.model.Connection;

/**
 * Selects wires without a mouse: those of the node selected last, one after the other, the incoming
 * ones first.
 */
final class WireChoice {
  private final CanvasSurface surface;
  private String nodeId;

  WireChoice(CanvasSurface surface) {
    this.surface = surface;
  }

  void next() {
    GraphEditor editor = surface.editor();
    Selection selection = editor.selection();
    Optional<Connection> before = selection.onlyConnection();
    if (before.isEmpty()) {
      nodeId = selection.lastNode().orElse(null);
    } else if (!touches(before.get(), nodeId)) {
      nodeId = before.get().target().nodeId();
    }
    if (nodeId == null) {
      return;
    }
    List<Connection> wires = new ArrayList<>(editor.graph().incoming(nodeId));
    wires.addAll(editor.graph().outgoing(nodeId));
    if (!wires.isEmpty()) {
      int last = before.map(wires::indexOf).orElse(-1);
      selection.select(wires.get((last + 1) % wires.size()));
    }
  }

  private static boolean touches(Connection wire, String node) {
    return wire.source().nodeId().equals(node) || wire.target().nodeId().equals(node);
  }
}
