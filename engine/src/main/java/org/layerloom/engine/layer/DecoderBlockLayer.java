package org.layerloom.engine.layer;

/**
 * A Transformer block of a decoder. A step looks at itself and earlier ones alone, so that the next
 * one can be foretold.
 */
public final class DecoderBlockLayer extends TransformerLayer {

  public static final String ID = "decoderblock";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String icon() {
    return "fast-forward-outline";
  }

  @Override
  public boolean causal() {
    return true;
  }
}
