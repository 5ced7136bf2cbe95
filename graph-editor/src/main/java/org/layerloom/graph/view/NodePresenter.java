package org.layerloom.graph.view;

import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.GraphNode;

/** Decides what nodes and wires show. Called on the JavaFX thread; should answer from a cache. */
public interface NodePresenter {

  /** What a node shows. */
  NodePresentation present(GraphNode node);

  /** A few words in the middle of a wire; empty for none. */
  default String wireLabel(Connection connection) {
    return "";
  }
}
