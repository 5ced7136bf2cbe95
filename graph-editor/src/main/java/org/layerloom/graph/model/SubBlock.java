package org.layerloom.graph.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Nodes drawn as one. A sub-block is a node of {@link #TYPE}; its content are the nodes whose
 * {@link GraphNode#container} it is. For each of its ports there lies a terminal in it: the inner
 * side of that port, a node with an output for an input of the block and the other way round. The
 * terminal names the port in its property {@link #PORT}; ports and terminals have the same order.
 */
public final class SubBlock {
  /** The type of a sub-block's node. */
  public static final String TYPE = "block";

  /** The type of the inner side of a block's input. */
  public static final String INPUT = "block-input";

  /** The type of the inner side of a block's output. */
  public static final String OUTPUT = "block-output";

  /** A terminal's property: the id of the block's port. */
  public static final String PORT = "port";

  /** A block's property: how many times it stands in a row; once where it is not set. */
  public static final String REPEAT = "repeat";

  /** The most that a block can be repeated. */
  public static final int MOST_REPEATS = 100;

  /** The only port of an input's terminal. */
  public static final String OUT = "out";

  /** The only port of an output's terminal. */
  public static final String IN = "in";

  private SubBlock() {}

  /** Whether the node is a sub-block. */
  public static boolean is(GraphNode node) {
    return node.type().equals(TYPE);
  }

  /** Whether the node is the inner side of a block's port. */
  public static boolean isTerminal(GraphNode node) {
    return node.type().equals(INPUT) || node.type().equals(OUTPUT);
  }

  /** Whether the editor itself sets this property, so that nothing else may. */
  public static boolean keeps(GraphNode node, String property) {
    return is(node) && property.equals(REPEAT) || isTerminal(node) && property.equals(PORT);
  }

  /** The block's port whose inner side a terminal is. */
  public static String portOf(GraphNode terminal) {
    return String.valueOf(terminal.properties().get(PORT));
  }

  /** The outer end of the port whose inner side a terminal is. */
  public static PortRef outerEnd(GraphNode terminal) {
    return new PortRef(terminal.container(), portOf(terminal));
  }

  /** How many times a block stands in a row. */
  public static int repeat(GraphNode block) {
    return block.properties().get(REPEAT) instanceof Number count
        ? Math.max(1, Math.min(MOST_REPEATS, count.intValue()))
        : 1;
  }

  /** Whether the block can be repeated: what leaves it has to be able to enter it again. */
  public static boolean canRepeat(GraphNode block) {
    return is(block) && block.inputs().size() == 1 && block.outputs().size() == 1;
  }

  /** A block without ports and content. */
  public static GraphNode block(String id, String name, double x, double y) {
    return new GraphNode(id, TYPE, name, Map.of(), x, y, List.of(), List.of());
  }

  /** The inner side of a block's input or output. */
  public static GraphNode terminal(
      String id, String name, GraphNode block, Port.Direction direction, String port, Point place) {
    boolean input = direction == Port.Direction.INPUT;
    return new GraphNode(
            id,
            input ? INPUT : OUTPUT,
            name,
            Map.of(PORT, port),
            place.x(),
            place.y(),
            input ? List.of() : List.of(Port.input(IN)),
            input ? List.of(Port.output(OUT)) : List.of())
        .withContainer(block.id());
  }

  /** The block with one more port at the end, as a terminal of its asks for. */
  public static GraphNode withPortOf(GraphNode block, GraphNode terminal) {
    boolean input = terminal.type().equals(INPUT);
    List<Port> ports = new ArrayList<>(input ? block.inputs() : block.outputs());
    Port.Direction direction = input ? Port.Direction.INPUT : Port.Direction.OUTPUT;
    ports.add(new Port(portOf(terminal), direction, !input, terminal.name()));
    return input ? block.withPorts(ports, block.outputs()) : block.withPorts(block.inputs(), ports);
  }

  /**
   * The block with exactly the ports that the terminals ask for, in their order; a repetition that
   * such a block cannot have is gone.
   */
  public static GraphNode withPortsOf(GraphNode block, Collection<GraphNode> terminals) {
    GraphNode bare = block.withPorts(List.of(), List.of());
    for (GraphNode terminal : terminals) {
      bare = withPortOf(bare, terminal);
    }
    return canRepeat(bare) ? bare : bare.withProperty(REPEAT, null);
  }

  /** The nodes with each block before what lies in it, and else in the given order. */
  public static List<GraphNode> outerFirst(Collection<GraphNode> nodes) {
    Map<String, String> containers = new HashMap<>();
    nodes.forEach(node -> containers.put(node.id(), node.container()));
    Map<String, Integer> depths = new HashMap<>();
    for (GraphNode node : nodes) {
      int depth = 0;
      String at = node.container();
      // The bound ends the walk where text from outside puts two blocks into each other.
      while (containers.containsKey(at) && depth <= containers.size()) {
        depth++;
        at = containers.get(at);
      }
      depths.put(node.id(), depth);
    }
    return nodes.stream()
        .sorted(Comparator.comparingInt((GraphNode node) -> depths.get(node.id())))
        .toList();
  }
}
