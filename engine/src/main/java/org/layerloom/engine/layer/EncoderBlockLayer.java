package org.layerloom.engine.layer;

/** A Transformer block of an encoder. All steps look at all. */
public final class EncoderBlockLayer extends TransformerLayer {

  @Override
  public String id() {
    return "encoderblock";
  }

  @Override
  public String icon() {
    return "table-eye";
  }

  @Override
  public boolean causal() {
    return false;
  }
}
