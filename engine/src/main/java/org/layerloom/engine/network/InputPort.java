package org.layerloom.engine.network;

/**
 * A place where a layer receives tensors.
 *
 * @param least how many wires it needs
 * @param most how many may end here, in order
 */
public record InputPort(String name, int least, int most) {

  public static final String DEFAULT = "in";

  /** Where a layer that draws samples receives what it draws around; it has no default port. */
  public static final String MEAN = "mean";

  public static InputPort one() {
    return exactly(1);
  }

  /** Takes two wires or more. */
  public static InputPort several() {
    return new InputPort(DEFAULT, 2, Integer.MAX_VALUE);
  }

  public static InputPort exactly(int wires) {
    return new InputPort(DEFAULT, wires, wires);
  }

  /** Whether several wires may end here. */
  public boolean many() {
    return most > 1;
  }
}
