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
    return AttentionPart.parameters(width);
  }

  @Override
  public Computation computation() {
    return new Arithmetic(new AttentionPart(heads, causal, dropout));
  }

  private record Arithmetic(AttentionPart part) implements Computation, AttentionView {

    @Override
    public INDArray forward(Pass pass) {
      INDArray in = pass.input();
      int time = (int) in.size(2);
      int[] lengths = Loops.lengths(pass.mask(), (int) in.size(0), time);
      return Steps.sequence(part.forward(Steps.rows(in), pass, lengths, time), in.size(0));
    }

    @Override
    public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
      INDArray slope = Steps.rows(epsilon);
      return Steps.sequence(part.backward(pass, slope, gradients), epsilon.size(0));
    }

    @Override
    public double[] attention() {
      return part.heads().weights().clone();
    }

    @Override
    public double[] queries() {
      return part.heads().queries().clone();
    }

    @Override
    public double[] keys() {
      return part.heads().keys().clone();
    }

    @Override
    public double[] values() {
      return part.heads().values().clone();
    }

    @Override
    public boolean causal() {
      return part.heads().causal();
    }

    @Override
    public void change(HeadChanges changes) {
      part.heads().change(changes);
    }

    @Override
    public int heads() {
      return part.heads().heads();
    }

    @Override
    public int time() {
      return part.heads().time();
    }
  }
}
