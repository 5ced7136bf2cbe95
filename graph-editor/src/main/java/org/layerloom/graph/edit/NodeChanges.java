package org.layerloom.graph.edit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Point;
import org.layerloom.graph.model.SubBlock;

/** Moves, renames and changes nodes that are there. */
final class NodeChanges {
  private final GraphEditor editor;
  private final Graph graph;
  private UnaryOperator<String> propertyNames = UnaryOperator.identity();

  NodeChanges(GraphEditor editor) {
    this.editor = editor;
    this.graph = editor.graph();
  }

  void setPropertyNames(UnaryOperator<String> names) {
    propertyNames = Objects.requireNonNull(names, "names");
  }

  /** Those of the ids that are nodes. */
  Set<String> present(Collection<String> ids) {
    return ids.stream()
        .filter(id -> graph.node(id).isPresent())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  void move(Collection<String> ids, double dx, double dy) {
    Set<String> present = present(ids);
    if (!present.isEmpty() && (dx != 0 || dy != 0)) {
      String name = editor.names().ofSeveral("edit.move", present);
      editor.perform(new MoveNodesEdit(graph, name, present, dx, dy));
    }
  }

  void arrange(Map<String, Point> places, String name) {
    Map<String, Point> changed = new LinkedHashMap<>();
    places.forEach(
        (id, place) ->
            graph
                .node(id)
                .filter(node -> !node.position().equals(place))
                .ifPresent(node -> changed.put(id, place)));
    if (!changed.isEmpty()) {
      editor.perform(new ArrangeEdit(graph, name, changed));
    }
  }

  void setProperty(String nodeId, String key, Object valueOrNull) {
    Optional<GraphNode> node = graph.node(nodeId);
    if (node.isPresent()
        && !SubBlock.keeps(node.get(), key)
        && !Objects.equals(node.get().properties().get(key), valueOrNull)) {
      String property = propertyNames.apply(key);
      String name = editor.texts().get("edit.set_property", node.get().name(), property);
      editor.perform(new SetPropertyEdit(graph, name, nodeId, key, valueOrNull));
    }
  }

  void rename(String nodeId, String newName) {
    graph
        .node(nodeId)
        .filter(node -> !node.name().equals(newName))
        .ifPresent(
            node ->
                editor.perform(
                    new RenameNodeEdit(
                        graph,
                        (from, to) -> editor.texts().get("edit.rename", from, to),
                        nodeId,
                        newName)));
  }

  void replace(GraphNode replacement) {
    graph
        .node(replacement.id())
        .filter(old -> !SubBlock.is(old) && !SubBlock.isTerminal(old))
        .filter(old -> !SubBlock.is(replacement) && !SubBlock.isTerminal(replacement))
        .map(GraphNode::container)
        .map(replacement::withContainer)
        .filter(wanted -> !graph.node(wanted.id()).orElseThrow().equals(wanted))
        .ifPresent(
            wanted -> {
              String name = editor.names().of("edit.replace", wanted);
              editor.perform(new ReplaceNodeEdit(graph, name, wanted));
            });
  }
}
