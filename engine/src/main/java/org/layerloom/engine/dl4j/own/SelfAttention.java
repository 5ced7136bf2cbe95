package org.layerloom.engine.dl4j.own;

import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Multi-head self-attention on {@code [batch, width, time]}; see {@link AttentionPart}. Padded
 * steps are no keys; as queries they are answered like the others, and whoever reads them passes
 * over them.
 */
public final class SelfAttention extends OwnLayer {

  private static final long serialVersionUID = 1L;

  private long width;
  private int heads;
  private boolean causal;
  private double dropout;

  public SelfAttention() {}

  public SelfAttention(Common common, long width, int heads, boolean causal, double dropout) {
    super(common);
    this.width = width;
    this.heads = heads;
    this.causal = causal;
    this.dropout = dropout;
  }

  @Override
  public List<OwnParameter> parameters() {
    return AttentionPart.parameters(width, width);
  }

  @Override
  public Computation computation() {
    return new Arithmetic(new AttentionPart(heads, causal, dropout));
  }

  private record Arithmetic(AttentionPart part) implements Computation, HeadsView {

    @Override
    public ScaledDotProduct scores() {
      return part.heads();
    }

    @Override
    public INDArray forward(Pass pass) {
      int batch = (int) pass.input().size(0);
      int[] lengths = Loops.lengths(pass.mask(), batch, (int) pass.input().size(2));
      Rows x = part.input(pass);
      return Steps.sequence(part.forward(x, x, pass, lengths), batch);
    }

    @Override
    public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
      Rows back = part.backward(pass, part.upstream(epsilon), gradients);
      return Steps.sequence(back, epsilon.size(0));
    }
  }
}
