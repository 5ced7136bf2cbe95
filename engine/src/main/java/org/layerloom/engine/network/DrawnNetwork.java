package org.layerloom.engine.network;

import java.util.List;
import java.util.Optional;

/**
 * A network as a person draws it: with blocks of layers, which may repeat, and layers that are
 * bypassed. All nodes are in one list and say which block they lie in; a wire joins nodes of one
 * block. For each port of a block there lies a node in it, the port's inner side, which names the
 * port in its parameter {@link #PORT}.
 *
 * <p>{@link BlockExpansion} makes the {@link NetworkSpec} of it that is checked and trained.
 */
public record DrawnNetwork(List<DrawnNode> nodes, List<DrawnWire> wires) {

  /** The type of a block. */
  public static final String BLOCK = "block";

  /** The type of the inner side of a block's input. */
  public static final String BLOCK_INPUT = "block-input";

  /** The type of the inner side of a block's output. */
  public static final String BLOCK_OUTPUT = "block-output";

  /** The parameter of an inner side: the block's port. */
  public static final String PORT = "port";

  /** The parameter of a block: how many times it stands in a row; once where it is absent. */
  public static final String REPEAT = "repeat";

  public static final int MOST_REPEATS = 100;

  public DrawnNetwork {
    nodes = List.copyOf(nodes);
    wires = List.copyOf(wires);
  }

  /** A network without blocks. */
  public static DrawnNetwork of(NetworkSpec network) {
    return new DrawnNetwork(
        network.layers().stream().map(DrawnNode::of).toList(),
        network.connections().stream().map(DrawnWire::of).toList());
  }

  /** Whether it is its own expansion: no blocks, nothing bypassed. */
  public boolean isPlain() {
    return nodes.stream()
        .allMatch(n -> n.container().isEmpty() && !n.bypassed() && !n.isBlock() && !n.isTerminal());
  }

  /** The layers and wires as they are, for a network that is {@link #isPlain plain}. */
  NetworkSpec plain() {
    return new NetworkSpec(
        nodes.stream().map(DrawnNode::layer).toList(),
        wires.stream().map(w -> new Connection(w.from(), w.to(), w.port())).toList());
  }

  public Optional<DrawnNode> node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
  }
}
