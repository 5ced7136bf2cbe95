package org.layerloom.graph.edit;

import org.layerloom.graph.model.Graph;

/** Gives a node another name. */
public final class RenameNodeEdit extends GraphEdit {
  private final String nodeId;
  private final String newName;

  /** The node must be there. */
  public RenameNodeEdit(Graph graph, String name, String nodeId, String newName) {
    super(graph, name);
    this.nodeId = nodeId;
    this.newName = newName;
  }

  @Override
  void change(GraphSteps steps) {
    steps.put(
        graph()
            .node(nodeId)
            .orElseThrow(() -> new IllegalArgumentException("no node " + nodeId))
            .withName(newName));
  }
}
