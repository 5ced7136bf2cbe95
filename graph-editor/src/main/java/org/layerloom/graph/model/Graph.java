package org.layerloom.graph.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The mutable graph of one document; to be used by one thread. People's changes go through edits so
 * that they can be undone; the mutators here are the primitive steps that edits are made of.
 *
 * <p>Always true: node ids are unique; each wire goes from an existing output to an existing input;
 * no wire is there twice; an input that is not {@code many} has at most one wire; a node lies at
 * the top or in a sub-block that is there, and a wire joins nodes that lie in the same one. A step
 * that would break this throws {@link IllegalArgumentException} and changes nothing.
 */
public final class Graph {
  private final Map<String, GraphNode> nodes = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private final WireList wires = new WireList();
  private final Contents contents = new Contents(nodes);
  private final Map<String, List<GraphNode>> nodesIn = new HashMap<>();
  private final Map<String, List<Connection>> wiresIn = new HashMap<>();
  private final ChangeFeed changes = new ChangeFeed();

  private GraphSnapshot snapshot = GraphSnapshot.empty();

  /** All nodes in insertion order. */
  public List<GraphNode> nodes() {
    return snapshot().nodes();
  }

  /** The node of this id. */
  public Optional<GraphNode> node(String id) {
    return Optional.ofNullable(nodes.get(id));
  }

  /** All wires; the order of those into one {@code many} port is meaningful. */
  public List<Connection> connections() {
    return snapshot().connections();
  }

  /** Wires that end at the node, in order. */
  public List<Connection> incoming(String nodeId) {
    return wires.incoming(nodeId);
  }

  /** Wires that start at the node, in order. */
  public List<Connection> outgoing(String nodeId) {
    return wires.outgoing(nodeId);
  }

  /** Wires that end at this input, in order. */
  public List<Connection> into(PortRef input) {
    return incoming(input.nodeId()).stream().filter(c -> c.target().equals(input)).toList();
  }

  /** Whether this wire is there. */
  public boolean contains(Connection connection) {
    return wires.contains(connection);
  }

  /**
   * An id that no node has: the base itself, else the base without its number and with the next.
   */
  public String freshId(String base) {
    return FreshId.like(base, nodes::containsKey);
  }

  /** Whether wires lead from one node to the other; a node reaches itself. */
  public boolean reaches(String fromId, String toId) {
    return !snapshot().path(fromId, toId).isEmpty();
  }

  /** The present state; the same object until something changes. */
  public GraphSnapshot snapshot() {
    if (snapshot == null) {
      snapshot = new GraphSnapshot(order.stream().map(nodes::get).toList(), wires.all());
    }
    return snapshot;
  }

  /** Makes the graph equal to the snapshot, in one change. */
  public void restore(GraphSnapshot wanted) {
    if (wanted.equals(snapshot())) {
      return;
    }
    batch(
        () -> {
          connections().forEach(this::disconnect);
          Map<String, GraphNode> kept = new LinkedHashMap<>();
          wanted.nodes().forEach(node -> kept.put(node.id(), node));
          takeOut(kept);
          SubBlock.outerFirst(kept.values()).forEach(this::putNode);
          if (!order.equals(List.copyOf(kept.keySet()))) {
            order.clear();
            order.addAll(kept.keySet());
            changed(() -> order.forEach(changes.nodes()::change));
          }
          wanted.connections().forEach(this::connect);
        });
  }

  /**
   * Removes what is not to be kept, and all that has to do with sub-blocks, which is put back: a
   * node may be wanted in a block that now lies in it.
   */
  private void takeOut(Map<String, GraphNode> kept) {
    List<GraphNode> innerFirst = new ArrayList<>(SubBlock.outerFirst(nodes()));
    Collections.reverse(innerFirst);
    for (GraphNode node : innerFirst) {
      GraphNode wanted = kept.get(node.id());
      if (wanted == null || !isPlain(node) || !isPlain(wanted)) {
        removeNode(node.id());
      }
    }
  }

  private static boolean isPlain(GraphNode node) {
    return node.container().isEmpty() && !SubBlock.is(node);
  }

  /** What lies in a sub-block, one level deep; for the empty id what lies at the top. */
  public List<GraphNode> contents(String containerId) {
    return nodesIn.computeIfAbsent(containerId, snapshot()::contents);
  }

  /** The wires among what lies in a sub-block, in order; for the empty id those at the top. */
  public List<Connection> wiresIn(String containerId) {
    return wiresIn.computeIfAbsent(containerId, snapshot()::wiresIn);
  }

  /** The sub-blocks that a node lies in, from the outermost; none at the top. */
  public List<String> pathTo(String nodeId) {
    return contents.pathTo(nodeId);
  }

  /** The ids and, for sub-blocks among them, all that lies in them, at any depth. */
  public Set<String> withContents(Collection<String> ids) {
    return contents.closure(ids);
  }

  /** Adds the node at the end, or replaces the one of the same id in its place. */
  public void putNode(GraphNode node) {
    putNode(node, order.size());
  }

  /**
   * Adds the node at this place in the order, or replaces the one of the same id where it is.
   *
   * @throws IllegalArgumentException if wires hang on a port that the replacement lacks, if it goes
   *     to another sub-block with its wires, or if the sub-block is not there
   */
  public void putNode(GraphNode node, int index) {
    GraphNode old = nodes.get(node.id());
    if (old == null) {
      requireContainer(node);
      nodes.put(node.id(), node);
      order.add(index, node.id());
      contents.add(node);
      changed(() -> changes.nodes().add(node.id()));
    } else if (!old.equals(node)) {
      requirePortsInUse(old, node);
      require(
          SubBlock.is(node) || contents.isEmpty(node.id()),
          "node " + node.id() + " is a sub-block that still has contents");
      if (!old.container().equals(node.container())) {
        requireContainer(node);
        requireNoWires(node.id());
        contents.remove(old);
        contents.add(node);
      }
      nodes.put(node.id(), node);
      changed(() -> changes.nodes().change(node.id()));
    }
  }

  private void requireContainer(GraphNode node) {
    require(contents.canLie(node), "node " + node.id() + " cannot lie in " + node.container());
  }

  private void requireNoWires(String id) {
    require(incoming(id).isEmpty() && outgoing(id).isEmpty(), "node " + id + " still has wires");
  }

  private void requirePortsInUse(GraphNode old, GraphNode node) {
    if (old.inputs().equals(node.inputs()) && old.outputs().equals(node.outputs())) {
      return;
    }
    for (Connection c : incoming(node.id())) {
      Port port = node.input(c.target().portId()).orElse(null);
      require(port != null, "node " + node.id() + " would lose the wired input " + c.target());
      require(port.many() || into(c.target()).size() == 1, "several wires into " + c.target());
    }
    for (Connection c : outgoing(node.id())) {
      require(
          node.output(c.source().portId()).isPresent(),
          "node " + node.id() + " would lose the wired output " + c.source());
    }
  }

  /**
   * Removes a node that has no wires and no contents left.
   *
   * @return its place in the order, for {@link #putNode(GraphNode, int)}
   */
  public int removeNode(String id) {
    require(nodes.containsKey(id), "no node " + id);
    requireNoWires(id);
    require(contents.isEmpty(id), "node " + id + " is a sub-block that still has contents");
    contents.remove(nodes.get(id));
    int index = order.indexOf(id);
    order.remove(index);
    nodes.remove(id);
    wires.forget(id);
    changed(() -> changes.nodes().remove(id));
    return index;
  }

  /**
   * Adds a wire.
   *
   * @param index place in {@link #connections()}; anything below 0 or beyond the end is the end
   */
  public void connect(Connection connection, int index) {
    Port input = nodeOf(connection.target()).input(connection.target().portId()).orElse(null);
    require(input != null, "no input " + connection.target());
    require(
        nodeOf(connection.source()).output(connection.source().portId()).isPresent(),
        "no output " + connection.source());
    require(
        nodeOf(connection.source()).container().equals(nodeOf(connection.target()).container()),
        "wire " + connection + " would lead from one sub-block into another");
    require(!contains(connection), "wire " + connection + " is already there");
    require(
        input.many() || into(connection.target()).isEmpty(),
        "input " + connection.target() + " already has a wire");
    wires.add(connection, index);
    changed(() -> changes.wires().add(connection));
  }

  /** Adds a wire at the end. */
  public void connect(Connection connection) {
    connect(connection, -1);
  }

  /**
   * Removes a wire.
   *
   * @return the place it had, for {@link #connect(Connection, int)}
   */
  public int disconnect(Connection connection) {
    require(contains(connection), "no wire " + connection);
    int index = wires.remove(connection);
    changed(() -> changes.wires().remove(connection));
    return index;
  }

  /** Runs several steps and tells listeners once, after the outermost batch. */
  public void batch(Runnable steps) {
    changes.batch(steps);
  }

  /** Tells the listener about every change from now on. */
  public Subscription subscribe(GraphListener listener) {
    return changes.subscribe(listener);
  }

  private GraphNode nodeOf(PortRef end) {
    GraphNode node = nodes.get(end.nodeId());
    require(node != null, "no node " + end.nodeId());
    return node;
  }

  private void changed(Runnable tally) {
    snapshot = null;
    nodesIn.clear();
    wiresIn.clear();
    tally.run();
    changes.deliver();
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
