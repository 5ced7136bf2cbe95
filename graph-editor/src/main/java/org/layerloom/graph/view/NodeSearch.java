package org.layerloom.graph.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.layerloom.graph.model.GraphNode;

/**
 * Finds nodes by their name, type or properties, or by what their cards say, which is the type in
 * the person's own language. Every word that is typed has to occur somewhere.
 */
final class NodeSearch {
  private static final Comparator<GraphNode> READING_ORDER =
      Comparator.comparingDouble(GraphNode::x).thenComparingDouble(GraphNode::y);

  private final Function<GraphNode, NodePresentation> presentations;

  NodeSearch(Function<GraphNode, NodePresentation> presentations) {
    this.presentations = presentations;
  }

  /** The ids of the nodes found, from left to right; none while nothing is typed. */
  List<String> find(Collection<GraphNode> nodes, String typed) {
    if (typed.isBlank()) {
      return List.of();
    }
    List<String> words = List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return nodes.stream()
        .filter(node -> matches(node, words))
        .sorted(READING_ORDER)
        .map(GraphNode::id)
        .toList();
  }

  private boolean matches(GraphNode node, List<String> words) {
    NodePresentation shown = presentations.apply(node);
    List<String> said =
        Stream.concat(
                Stream.of(node.name(), node.type(), shown.title(), shown.subtitle()),
                node.properties().entrySet().stream()
                    .map(property -> property.getKey() + "=" + property.getValue()))
            .map(text -> text.toLowerCase(Locale.ROOT))
            .toList();
    return words.stream().allMatch(word -> said.stream().anyMatch(text -> text.contains(word)));
  }
}
