package org.layerloom.graph.edit;

import java.util.List;
import java.util.Optional;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.SubBlock;

/**
 * A sub-block kept outside of any graph, as copied text. As long as it is not in a graph, its node
 * brings what lies in it in a property; adding the node puts that into the graph.
 */
public final class KeptBlock {
  private static final String CONTENT = "content";

  private KeptBlock() {}

  /** The block of a copied text that holds one block and nothing beside it, at a place. */
  public static Optional<GraphNode> read(String copiedText, double x, double y) {
    return FragmentFormat.read(copiedText)
        .flatMap(KeptBlock::onlyBlock)
        .map(block -> block.withPosition(x, y).withProperty(CONTENT, copiedText));
  }

  private static Optional<GraphNode> onlyBlock(Fragment fragment) {
    List<GraphNode> top =
        fragment.nodes().stream().filter(node -> node.container().isEmpty()).toList();
    return top.size() == 1 && SubBlock.is(top.get(0)) ? Optional.of(top.get(0)) : Optional.empty();
  }

  /**
   * What adding a node adds: for a kept block the block and all that lies in it, for any other node
   * that node alone. The node comes first, under a free id.
   */
  static Fragment unpack(Graph graph, GraphNode node, String container) {
    Optional<Fragment> kept =
        SubBlock.is(node) && node.properties().get(CONTENT) instanceof String text
            ? FragmentFormat.read(text).filter(fragment -> onlyBlock(fragment).isPresent())
            : Optional.empty();
    if (kept.isEmpty()) {
      GraphNode fresh = node.withId(graph.freshId(node.id())).withContainer(container);
      return new Fragment(List.of(fresh), List.of());
    }
    GraphNode block = onlyBlock(kept.get()).orElseThrow();
    return kept.get()
        .keeping(kept.get()::isInner)
        .adaptedTo(graph, container, node.x() - block.x(), node.y() - block.y());
  }
}
