package org.layerloom.graph.edit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.layerloom.graph.model.Connection;
import org.layerloom.graph.model.Graph;
import org.layerloom.graph.model.GraphChange;
import org.layerloom.graph.model.GraphNode;
import org.layerloom.graph.model.Listeners;
import org.layerloom.graph.model.SubBlock;
import org.layerloom.graph.model.Subscription;

/**
 * The sub-block that a person has entered, where new nodes go; the top at first. When it is
 * removed, the nearest one around it that is left takes its place.
 */
public final class OpenBlock {
  private final Graph graph;
  private final Listeners<Runnable> listeners = new Listeners<>();
  private List<String> path = List.of();

  /** At the top of a graph. */
  public OpenBlock(Graph graph) {
    this.graph = Objects.requireNonNull(graph, "graph");
    graph.subscribe(this::graphChanged);
  }

  /** The id of the block; empty at the top. */
  public String id() {
    return path.isEmpty() ? "" : path.get(path.size() - 1);
  }

  /** The blocks around, from the outermost, itself included; none at the top. */
  public List<String> path() {
    return path;
  }

  /** What lies in it, in the order of the graph. */
  public List<GraphNode> nodes() {
    return graph.contents(id());
  }

  /** The wires among them, in order. */
  public List<Connection> wires() {
    return graph.wiresIn(id());
  }

  /** Enters a block, or with an empty id the top; does nothing if there is no such block. */
  public void enter(String blockId) {
    if (blockId.isEmpty()) {
      go(List.of());
    } else if (graph.node(blockId).filter(SubBlock::is).isPresent()) {
      List<String> wanted = new ArrayList<>(graph.pathTo(blockId));
      wanted.add(blockId);
      go(wanted);
    }
  }

  /** Enters what a node lies in, so that it can be seen. */
  public void enterWhereIs(String nodeId) {
    graph.node(nodeId).ifPresent(node -> enter(node.container()));
  }

  /** Goes to what the block lies in; false at the top. */
  public boolean leave() {
    if (path.isEmpty()) {
      return false;
    }
    go(path.subList(0, path.size() - 1));
    return true;
  }

  /** Runs a step that changes the graph, then enters where that was, unless it was here too. */
  boolean following(BooleanSupplier step) {
    Set<String> touched = new LinkedHashSet<>();
    Subscription watching =
        graph.subscribe(
            change -> {
              touched.addAll(change.addedNodes());
              touched.addAll(change.changedNodes());
              change.removedConnections().forEach(wire -> touched.add(wire.target().nodeId()));
              change.addedConnections().forEach(wire -> touched.add(wire.target().nodeId()));
            });
    boolean done;
    try {
      done = step.getAsBoolean();
    } finally {
      watching.close();
    }
    List<String> containers =
        touched.stream()
            .flatMap(nodeId -> graph.node(nodeId).stream())
            .map(GraphNode::container)
            .toList();
    if (!containers.isEmpty() && !containers.contains(id())) {
      enter(containers.get(0));
    }
    return done;
  }

  private void go(List<String> wanted) {
    if (!path.equals(wanted)) {
      path = List.copyOf(wanted);
      listeners.each(Runnable::run);
    }
  }

  private void graphChanged(GraphChange change) {
    for (int depth = path.size(); depth > 0; depth--) {
      String id = path.get(depth - 1);
      if (graph.node(id).filter(SubBlock::is).isPresent()) {
        enter(id);
        return;
      }
    }
    go(List.of());
  }

  /** Calls the listener after another block was entered. */
  public Subscription subscribe(Runnable listener) {
    return listeners.add(listener);
  }
}
