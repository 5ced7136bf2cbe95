package org.layerloom.graph.edit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;

/** Takes nodes, wires, notes and frames out of a graph. */
final class Removing {
  private final GraphEditor editor;
  private final Graph graph;
  private final Wiring wiring;

  Removing(GraphEditor editor, Wiring wiring) {
    this.editor = editor;
    this.graph = editor.graph();
    this.wiring = wiring;
  }

  void disconnect(Collection<Connection> connections) {
    List<Connection> present = present(connections);
    if (!present.isEmpty()) {
      String name = editor.texts().get("edit.disconnect", present.size());
      editor.perform(new DisconnectEdit(graph, name, present));
    }
  }

  void remove(Collection<String> ids, Collection<Connection> connections) {
    Set<String> nodes = editor.present(ids);
    List<Connection> wires = present(connections);
    if (nodes.isEmpty()) {
      disconnect(wires);
    } else {
      editor.perform(
          new RemoveNodesEdit(graph, editor.names().ofSeveral("edit.remove", nodes), nodes, wires));
    }
  }

  void removeSelection() {
    Selection selection = editor.selection();
    Optional<Edit> alsoGone = editor.annotations().removing(selection.annotations());
    Set<String> nodes = editor.present(selection.nodes());
    List<Connection> wires = present(selection.connections());
    if (alsoGone.isEmpty()) {
      remove(nodes, wires);
    } else if (nodes.isEmpty() && wires.isEmpty()) {
      editor.perform(alsoGone.get());
    } else {
      String name =
          editor.texts().get("edit.remove_things", nodes.size() + selection.annotations().size());
      Edit removed =
          nodes.isEmpty()
              ? new DisconnectEdit(graph, name, wires)
              : new RemoveNodesEdit(graph, name, nodes, wires);
      editor.perform(new CompositeEdit(name, List.of(removed, alsoGone.get())));
    }
  }

  void removeAndJoin(Collection<String> ids) {
    Set<String> present = editor.present(ids);
    if (!present.isEmpty()) {
      String name = editor.names().ofSeveral("edit.remove_and_join", present);
      editor.perform(new RemoveAndJoinEdit(graph, name, present, wiring.joins(present)));
    }
  }

  private List<Connection> present(Collection<Connection> connections) {
    return connections.stream().filter(graph::contains).toList();
  }
}
