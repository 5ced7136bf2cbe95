package org.layerloom.engine.network;

/**
 * A wire from the output of one layer to an input of another.
 *
 * @param from the id of the layer whose output is carried
 * @param to the id of the layer that receives it
 * @param port the name of the input, {@code in} for layers with one
 */
public record Connection(String from, String to, String port) {

  /** A wire into the usual input. */
  public static Connection of(String from, String to) {
    return new Connection(from, to, InputPort.DEFAULT);
  }
}
