package org.layerloom.graph.edit;

import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.SubBlock;

/** Gives a sub-block a port, with the terminal that is its inner side. */
public final class AddPortEdit extends GraphEdit {
  private final GraphNode terminal;

  /** The terminal's id must be free, and its port's among those of the sub-block it lies in. */
  public AddPortEdit(Graph graph, String name, GraphNode terminal) {
    super(graph, name);
    this.terminal = terminal;
  }

  @Override
  void change(GraphSteps steps) {
    steps.put(terminal);
    GraphNode block = graph().node(terminal.container()).orElseThrow();
    steps.put(SubBlock.withPortOf(block, terminal));
  }

  @Override
  public long approximateBytes() {
    return 512 + NodeBytes.of(terminal);
  }
}
