package org.layerloom.engine.network;

/**
 * A wire as drawn.
 *
 * @param from the id of the node whose output is carried
 * @param fromPort which output of a block; {@link #OUT} for everything else
 * @param to the id of the node that receives it
 * @param port which input
 */
public record DrawnWire(String from, String fromPort, String to, String port) {

  /** The name of every layer's output. */
  public static final String OUT = "out";

  /** A wire between layers. */
  public static DrawnWire of(Connection wire) {
    return new DrawnWire(wire.from(), OUT, wire.to(), wire.port());
  }
}
