package org.layerloom.graph.edit;

import java.util.List;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.SubBlock;

/** Checks that blocks and their terminals tell of the same ports, in text from outside. */
final class SoundBlocks {
  private SoundBlocks() {}

  /**
   * Looks at every node.
   *
   * @throws IllegalArgumentException naming the first block or terminal that is wrong
   */
  static void require(Graph graph) {
    for (GraphNode node : graph.nodes()) {
      if (SubBlock.isTerminal(node) && node.container().isEmpty()) {
        throw new IllegalArgumentException("terminal " + node.id() + " lies in no block");
      }
      if (SubBlock.is(node) && !isSound(graph, node)) {
        throw new IllegalArgumentException("block " + node.id() + " lacks a port or a terminal");
      }
    }
  }

  private static boolean isSound(Graph graph, GraphNode block) {
    List<GraphNode> terminals =
        graph.contents(block.id()).stream().filter(SubBlock::isTerminal).toList();
    boolean faced =
        terminals.stream()
            .allMatch(
                t ->
                    t.type().equals(SubBlock.INPUT)
                        ? t.inputs().isEmpty() && t.output(SubBlock.OUT).isPresent()
                        : t.outputs().isEmpty() && t.input(SubBlock.IN).isPresent());
    return faced && SubBlock.withPortsOf(block, terminals).equals(block);
  }
}
