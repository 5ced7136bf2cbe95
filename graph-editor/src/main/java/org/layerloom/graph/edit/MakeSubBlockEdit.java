package org.layerloom.graph.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;

/**
 * Puts nodes into a new sub-block. The wires that cross its border become its ports: one input for
 * each port outside that feeds the nodes, one output for each port of theirs that feeds the
 * outside. Nodes keep their places, and wires their order, so that {@link ExpandSubBlockEdit} gives
 * back the graph as it was.
 */
public final class MakeSubBlockEdit extends GraphEdit {
  private final Set<String> ids;
  private final String blockId;
  private final BlockWords words;

  /** The nodes must lie in the same sub-block and be no terminals; the block's id must be free. */
  public MakeSubBlockEdit(
      Graph graph, String name, Collection<String> ids, String blockId, BlockWords words) {
    super(graph, name);
    this.ids = new LinkedHashSet<>(ids);
    this.blockId = blockId;
    this.words = words;
  }

  @Override
  void change(GraphSteps steps) {
    List<GraphNode> content = graph().nodes().stream().filter(n -> ids.contains(n.id())).toList();
    BlockBorder border = new BlockBorder(graph(), content, blockId, words);
    List<Connection> wanted = new ArrayList<>();
    graph().connections().forEach(wire -> wanted.addAll(border.inPlaceOf(wire)));
    Rewiring rewiring = new Rewiring(steps);
    rewiring.takeOff(ids);
    steps.put(border.block());
    border.terminals().forEach(steps::put);
    content.forEach(node -> steps.put(node.withContainer(blockId)));
    rewiring.drawUpTo(wanted);
  }

  @Override
  public long approximateBytes() {
    return 1024 + 900L * ids.size();
  }
}
