package org.layerloom.engine.layer;

/** A Transformer block of an encoder. All steps look at all. */
public final class EncoderBlockLayer extends TransformerLayer {

  public static final String ID = "encoderblock";

  @Override
  public String id() {
    return ID;
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
