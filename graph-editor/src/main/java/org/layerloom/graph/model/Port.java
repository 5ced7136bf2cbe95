package org.layerloom.graph.model;

import java.util.Objects;

/**
 * A place on a node where wires end.
 *
 * @param id unique among the ports of the same direction on one node
 * @param direction which way data goes
 * @param many whether an input accepts several wires; outputs always feed any number
 * @param label shown to people; may be empty
 */
public record Port(String id, Direction direction, boolean many, String label) {

  /** Which way data goes through a port. */
  public enum Direction {
    /** Data enters the node here. */
    INPUT,
    /** Data leaves the node here. */
    OUTPUT
  }

  public Port {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(direction, "direction");
    label = label == null ? "" : label;
  }

  /** An input that takes one wire. */
  public static Port input(String id) {
    return new Port(id, Direction.INPUT, false, "");
  }

  /** An input that takes any number of wires, whose order counts. */
  public static Port manyInput(String id) {
    return new Port(id, Direction.INPUT, true, "");
  }

  /** An output. */
  public static Port output(String id) {
    return new Port(id, Direction.OUTPUT, true, "");
  }

  /** Whether several wires may end here. */
  public boolean acceptsSeveral() {
    return many || direction == Direction.OUTPUT;
  }
}
