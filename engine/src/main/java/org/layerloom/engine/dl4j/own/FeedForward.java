package org.layerloom.engine.dl4j.own;

import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The position-wise layers of a Transformer by themselves; see {@link FeedForwardPart}. */
public final class FeedForward extends OwnLayer {

  private static final long serialVersionUID = 1L;

  private long width;
  private long hidden;
  private boolean gelu;

  public FeedForward() {}

  public FeedForward(Common common, long width, long hidden, boolean gelu) {
    super(common);
    this.width = width;
    this.hidden = hidden;
    this.gelu = gelu;
  }

  @Override
  public List<OwnParameter> parameters() {
    return FeedForwardPart.parameters(width, hidden);
  }

  @Override
  public Computation computation() {
    FeedForwardPart part = new FeedForwardPart(gelu);
    return new Computation() {
      @Override
      public INDArray forward(Pass pass) {
        return Steps.sequence(part.forward(part.input(pass), pass), pass.input().size(0));
      }

      @Override
      public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
        Rows back = part.backward(pass, part.upstream(epsilon), gradients);
        return Steps.sequence(back, epsilon.size(0));
      }
    };
  }
}
