package org.layerloom.graph.edit;

import java.util.Map;
import java.util.Optional;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphNode;

/** Sets or removes one property of a node; edits of the same property merge. */
public final class SetPropertyEdit implements Edit {
  private final Graph graph;
  private final String name;
  private final String nodeId;
  private final String key;
  private final Map<String, Object> before;
  private final Map<String, Object> after;

  /** The node must be there; a null value removes the property. */
  public SetPropertyEdit(Graph graph, String name, String nodeId, String key, Object valueOrNull) {
    this(
        graph,
        name,
        nodeId,
        key,
        nodeOf(graph, nodeId).properties(),
        nodeOf(graph, nodeId).withProperty(key, valueOrNull).properties());
  }

  private SetPropertyEdit(
      Graph graph,
      String name,
      String nodeId,
      String key,
      Map<String, Object> before,
      Map<String, Object> after) {
    this.graph = graph;
    this.name = name;
    this.nodeId = nodeId;
    this.key = key;
    this.before = before;
    this.after = after;
  }

  private static GraphNode nodeOf(Graph graph, String id) {
    return graph.node(id).orElseThrow(() -> new IllegalArgumentException("no node " + id));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void apply() {
    graph.putNode(nodeOf(graph, nodeId).withProperties(after));
  }

  @Override
  public void revert() {
    graph.putNode(nodeOf(graph, nodeId).withProperties(before));
  }

  @Override
  public Optional<Edit> mergedWith(Edit later) {
    return later instanceof SetPropertyEdit other
            && other.graph == graph
            && other.nodeId.equals(nodeId)
            && other.key.equals(key)
        ? Optional.of(new SetPropertyEdit(graph, name, nodeId, key, before, other.after))
        : Optional.empty();
  }

  @Override
  public long approximateBytes() {
    return 256 + 96L * (before.size() + after.size());
  }
}
