package org.layerloom.graph.view;

import java.util.Optional;
import org.layerloom.graph.model.GraphNode;

/** Makes nodes of the embedding program's types. */
@FunctionalInterface
public interface NodeFactory {

  /**
   * A new node with its top left corner at this place; empty if the type is unknown. Also called to
   * ask what would fit somewhere, so it must change nothing. The editor changes the id if it is
   * taken.
   */
  Optional<GraphNode> create(String type, double x, double y);
}
