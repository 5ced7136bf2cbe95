package org.layerloom.graph.edit;

import java.util.Optional;
import java.util.function.BinaryOperator;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.SubBlock;

/** Gives a node another name; a name that is being typed is one edit. */
public final class RenameNodeEdit implements Edit {
  private final Graph graph;
  private final BinaryOperator<String> naming;
  private final String nodeId;
  private final String before;
  private final String after;

  /**
   * The node must be there.
   *
   * @param naming what the edit is called, from the name before and the name after
   */
  public RenameNodeEdit(Graph graph, BinaryOperator<String> naming, String nodeId, String newName) {
    this(graph, naming, nodeId, nodeOf(graph, nodeId).name(), newName);
  }

  private RenameNodeEdit(
      Graph graph, BinaryOperator<String> naming, String nodeId, String before, String after) {
    this.graph = graph;
    this.naming = naming;
    this.nodeId = nodeId;
    this.before = before;
    this.after = after;
  }

  private static GraphNode nodeOf(Graph graph, String id) {
    return graph.node(id).orElseThrow(() -> new IllegalArgumentException("no node " + id));
  }

  @Override
  public String name() {
    return naming.apply(before, after);
  }

  @Override
  public void apply() {
    rename(after);
  }

  @Override
  public void revert() {
    rename(before);
  }

  private void rename(String name) {
    graph.batch(
        () -> {
          GraphNode node = nodeOf(graph, nodeId).withName(name);
          graph.putNode(node);
          if (SubBlock.isTerminal(node)) {
            // The port outside is called as its inner side is.
            GraphNode block = nodeOf(graph, node.container());
            graph.putNode(
                SubBlock.withPortsOf(
                    block,
                    graph.contents(block.id()).stream().filter(SubBlock::isTerminal).toList()));
          }
        });
  }

  @Override
  public Optional<Edit> mergedWith(Edit later) {
    return later instanceof RenameNodeEdit other
            && other.graph == graph
            && other.nodeId.equals(nodeId)
        ? Optional.of(new RenameNodeEdit(graph, naming, nodeId, before, other.after))
        : Optional.empty();
  }
}
