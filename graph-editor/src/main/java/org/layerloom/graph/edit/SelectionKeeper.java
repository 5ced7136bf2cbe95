package org.layerloom.graph.edit;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.layerloom.graph.model.Annotations;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;

/** Takes out of the selection what was removed, and what a person no longer sees. */
final class SelectionKeeper {
  private final Selection selection;
  private final Graph graph;
  private final OpenBlock openBlock;
  private final Annotations annotations;

  private SelectionKeeper(
      Selection selection, Graph graph, OpenBlock openBlock, Annotations annotations) {
    this.selection = selection;
    this.graph = graph;
    this.openBlock = openBlock;
    this.annotations = annotations;
  }

  static void keep(Selection selection, Graph graph, OpenBlock openBlock, Annotations annotations) {
    SelectionKeeper keeper = new SelectionKeeper(selection, graph, openBlock, annotations);
    annotations.subscribe(keeper::check);
    openBlock.subscribe(keeper::check);
    graph.subscribe(
        change -> {
          if (!selection.isEmpty()) {
            keeper.check();
          }
        });
  }

  private void check() {
    selection.set(
        new Selection.Content(
            kept(selection.nodes(), this::isSeen),
            kept(
                selection.connections(),
                (Connection wire) -> graph.contains(wire) && isSeen(wire.source().nodeId())),
            kept(
                selection.annotations(),
                id ->
                    annotations
                        .find(id)
                        .filter(one -> one.container().equals(openBlock.id()))
                        .isPresent())));
  }

  private static <T> Set<T> kept(Collection<T> items, Predicate<T> wanted) {
    return items.stream().filter(wanted).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private boolean isSeen(String nodeId) {
    return graph
        .node(nodeId)
        .map(GraphNode::container)
        .filter(container -> container.equals(openBlock.id()))
        .isPresent();
  }
}
