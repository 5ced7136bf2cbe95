package org.layerloom.graph.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;

/** Primitive steps on a graph, each remembered with the step that takes it back. */
final class GraphSteps {
  private final Graph graph;
  private final Deque<Runnable> inverses = new ArrayDeque<>();

  GraphSteps(Graph graph) {
    this.graph = graph;
  }

  Graph graph() {
    return graph;
  }

  void put(GraphNode node) {
    GraphNode old = graph.node(node.id()).orElse(null);
    graph.putNode(node);
    inverses.push(old == null ? () -> graph.removeNode(node.id()) : () -> graph.putNode(old));
  }

  void remove(String nodeId) {
    GraphNode old = graph.node(nodeId).orElseThrow();
    int index = graph.removeNode(nodeId);
    inverses.push(() -> graph.putNode(old, index));
  }

  void connect(Connection connection, int index) {
    graph.connect(connection, index);
    inverses.push(() -> graph.disconnect(connection));
  }

  int disconnect(Connection connection) {
    int index = graph.disconnect(connection);
    inverses.push(() -> graph.connect(connection, index));
    return index;
  }

  void takeBack() {
    while (!inverses.isEmpty()) {
      inverses.pop().run();
    }
  }
}
