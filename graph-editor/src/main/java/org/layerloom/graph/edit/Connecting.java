package org.layerloom.graph.edit;

import java.util.Collection;
import java.util.List;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.validation.ConnectionVerdict;

/** Draws, moves and checks wires. */
final class Connecting {
  private final GraphEditor editor;
  private final Graph graph;
  private final Wiring wiring;

  Connecting(GraphEditor editor, Wiring wiring) {
    this.editor = editor;
    this.graph = editor.graph();
    this.wiring = wiring;
  }

  ConnectionVerdict connect(Connection connection) {
    ConnectionVerdict verdict = check(connection);
    if (verdict.isAllowed()) {
      editor.perform(new ConnectEdit(graph, editor.texts().get("edit.connect"), connection));
    }
    return verdict;
  }

  ConnectionVerdict reconnect(Connection from, Connection to) {
    if (from.equals(to)) {
      return ConnectionVerdict.allowed();
    }
    ConnectionVerdict verdict = wiring.check(to, List.of(from));
    if (verdict.isAllowed()) {
      editor.perform(new ReconnectEdit(graph, editor.texts().get("edit.reconnect"), from, to));
    }
    return verdict;
  }

  ConnectionVerdict check(Connection candidate) {
    return wiring.check(candidate, List.of());
  }

  ConnectionVerdict quickCheck(Connection candidate, Collection<Connection> instead) {
    return wiring.quickCheck(candidate, instead);
  }
}
