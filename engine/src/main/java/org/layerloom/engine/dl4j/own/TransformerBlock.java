package org.layerloom.engine.dl4j.own;

import java.util.ArrayList;
import java.util.List;

/**
 * A Transformer block on {@code [batch, width, time]}: attention and feed-forward layers, each with
 * a layer normalisation and a residual connection around it (Vaswani et al. 2017). With the norm
 * first, {@code x ← x + f(norm(x))} (Xiong et al. 2020); else {@code x ← norm(x + f(x))}.
 */
public final class TransformerBlock extends OwnLayer {

  private static final long serialVersionUID = 1L;

  private long width;
  private int heads;
  private long hidden;
  private boolean gelu;
  private boolean normFirst;
  private boolean causal;
  private double dropout;

  public TransformerBlock() {}

  /**
   * A block.
   *
   * @param hidden the width of the feed-forward layer
   * @param causal whether a step sees itself and earlier ones alone: a decoder
   * @param dropout of attention weights, and of what is added to the residual stream
   */
  public TransformerBlock(
      Common common,
      long width,
      int heads,
      long hidden,
      boolean gelu,
      boolean normFirst,
      boolean causal,
      double dropout) {
    super(common);
    this.width = width;
    this.heads = heads;
    this.hidden = hidden;
    this.gelu = gelu;
    this.normFirst = normFirst;
    this.causal = causal;
    this.dropout = dropout;
  }

  @Override
  public List<OwnParameter> parameters() {
    List<OwnParameter> all = new ArrayList<>(AttentionPart.parameters(width, width));
    all.addAll(FeedForwardPart.parameters(width, hidden));
    all.add(OwnParameter.gain("gain1", width));
    all.add(OwnParameter.bias("bias1", width));
    all.add(OwnParameter.gain("gain2", width));
    all.add(OwnParameter.bias("bias2", width));
    return all;
  }

  @Override
  public Computation computation() {
    return new TransformerComputation(
        new AttentionPart(heads, causal, dropout), new FeedForwardPart(gelu), normFirst, dropout);
  }
}
