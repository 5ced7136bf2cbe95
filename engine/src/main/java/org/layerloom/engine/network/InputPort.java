package org.layerloom.engine.network;

/**
 * A place where a layer receives a tensor.
 *
 * @param many whether several wires may end here, in order
 */
public record InputPort(String name, boolean many) {

  public static final String DEFAULT = "in";

  public static InputPort one() {
    return new InputPort(DEFAULT, false);
  }
}
