package org.layerloom.engine.dl4j.own;

import java.util.Arrays;

/**
 * One array of weights that a layer of ours has.
 *
 * @param key its name within the layer; it becomes part of {@code paramTable()}'s names
 * @param role what it is, which decides on its first numbers and on penalties
 * @param fanIn numbers that flow into one output, for the initialisation; 0 where it has no role
 * @param fanOut numbers that one input flows into
 * @param shape in C order
 */
public record OwnParameter(String key, Role role, long fanIn, long fanOut, long... shape) {

  /** What an array of weights does. */
  public enum Role {
    /** Drawn by the layer's weight initialisation; L1, L2 and constraints apply. */
    WEIGHT,
    /** Starts at the layer's {@code biasInit}; no penalties. */
    BIAS,
    /** Starts at 1; no penalties. */
    GAIN
  }

  public static OwnParameter weight(String key, long fanIn, long fanOut, long... shape) {
    return new OwnParameter(key, Role.WEIGHT, fanIn, fanOut, shape);
  }

  public static OwnParameter bias(String key, long... shape) {
    return new OwnParameter(key, Role.BIAS, 0, 0, shape);
  }

  public static OwnParameter gain(String key, long... shape) {
    return new OwnParameter(key, Role.GAIN, 0, 0, shape);
  }

  /** How many numbers it holds. */
  public long length() {
    return Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }
}
