package org.layerloom.graph.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Dimension2D;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.SubBlock;

/** What the presenter answered, kept until someone says that it changed. */
final class Presentations {
  private final Map<String, NodePresentation> nodes = new HashMap<>();
  private final Map<String, Dimension2D> sizes = new HashMap<>();
  private final Map<Connection, String> labels = new HashMap<>();
  private final NodeMetrics metrics = new NodeMetrics();
  private NodePresenter presenter = node -> NodePresentation.titled(node.name());

  void setPresenter(NodePresenter presenter) {
    this.presenter = presenter;
    forgetAll();
  }

  NodePresentation of(GraphNode node) {
    NodePresentation known = nodes.get(node.id());
    if (known == null) {
      known = presented(node);
      nodes.put(node.id(), known);
    }
    return known;
  }

  private NodePresentation presented(GraphNode node) {
    NodePresentation told = presenter.present(node);
    int times = SubBlock.is(node) ? SubBlock.repeat(node) : 1;
    return times == 1 ? told : told.withTitle(told.title() + " \u00D7 " + times);
  }

  Dimension2D sizeOf(GraphNode node) {
    Dimension2D known = sizes.get(node.id());
    if (known == null) {
      known = metrics.sizeOf(node, of(node));
      sizes.put(node.id(), known);
    }
    return known;
  }

  /** The size that a node would have which is not in the graph yet. */
  Dimension2D sizeOfNew(GraphNode node) {
    return metrics.sizeOf(node, presented(node));
  }

  String labelOf(Connection connection) {
    return labels.computeIfAbsent(
        connection,
        wire -> {
          String label = presenter.wireLabel(wire);
          return label == null ? "" : label;
        });
  }

  void forget(Collection<String> nodeIds) {
    nodeIds.forEach(
        id -> {
          nodes.remove(id);
          sizes.remove(id);
        });
    labels.clear();
  }

  void forgetAll() {
    nodes.clear();
    sizes.clear();
    labels.clear();
  }
}
