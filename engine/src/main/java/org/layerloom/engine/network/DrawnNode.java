package org.layerloom.engine.network;

import java.util.Objects;

/**
 * One node of a network as drawn: a layer, a block of layers, or the inner side of a block's port;
 * {@link DrawnNetwork} tells which.
 *
 * @param layer what it is; for a block and its ports the type is one of {@link DrawnNetwork}'s
 * @param container the id of the block that it lies in; empty at the top
 * @param bypassed whether it is left out of the network, and what reaches it goes on unchanged
 */
public record DrawnNode(LayerSpec layer, String container, boolean bypassed) {

  public DrawnNode {
    Objects.requireNonNull(layer, "layer");
    Objects.requireNonNull(container, "container");
  }

  /** A layer at the top. */
  public static DrawnNode of(LayerSpec layer) {
    return new DrawnNode(layer, "", false);
  }

  public String id() {
    return layer.id();
  }

  public boolean isBlock() {
    return layer.type().equals(DrawnNetwork.BLOCK);
  }

  /** Whether it is the inner side of a block's input or output. */
  public boolean isTerminal() {
    return isInput() || isOutput();
  }

  /** Whether it is the inner side of an input. */
  boolean isInput() {
    return layer.type().equals(DrawnNetwork.BLOCK_INPUT);
  }

  boolean isOutput() {
    return layer.type().equals(DrawnNetwork.BLOCK_OUTPUT);
  }

  /** For the inner side of a block's port: which port. */
  public String port() {
    return String.valueOf(layer.parameters().get(DrawnNetwork.PORT));
  }

  /** For a block: how many times it stands in a row, as set. */
  public int repeat() {
    return layer.parameters().get(DrawnNetwork.REPEAT) instanceof Number times
        ? Math.max(1, Math.min(DrawnNetwork.MOST_REPEATS, times.intValue()))
        : 1;
  }
}
