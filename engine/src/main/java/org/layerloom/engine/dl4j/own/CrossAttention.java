package org.layerloom.engine.dl4j.own;

import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Multi-head attention of one sequence to another; see {@link AttentionPart}. Both come joined by
 * {@link JoinSequences}: first the steps that ask, {@code [batch, width, steps]}, behind them those
 * that are looked at, {@code [batch, memoryWidth, any]}. The answer has the shape of the first.
 * Padded steps of the second are no keys.
 */
public final class CrossAttention extends OwnLayer {

  private static final long serialVersionUID = 1L;

  private long width;
  private long memoryWidth;
  private long steps;
  private int heads;
  private double dropout;

  public CrossAttention() {}

  /**
   * A layer.
   *
   * @param memoryWidth the features of the sequence that is looked at
   * @param steps how many steps ask
   */
  public CrossAttention(
      Common common, long width, long memoryWidth, long steps, int heads, double dropout) {
    super(common);
    this.width = width;
    this.memoryWidth = memoryWidth;
    this.steps = steps;
    this.heads = heads;
    this.dropout = dropout;
  }

  @Override
  public List<OwnParameter> parameters() {
    return AttentionPart.parameters(width, memoryWidth);
  }

  @Override
  public INDArray maskBehind(INDArray mask) {
    return mask == null
        ? null
        : mask.get(NDArrayIndex.all(), NDArrayIndex.interval(0, steps)).dup('c');
  }

  @Override
  public Computation computation() {
    return new Arithmetic(new AttentionPart(heads, false, dropout), width, memoryWidth, steps);
  }

  private record Arithmetic(AttentionPart part, long width, long memoryWidth, long count)
      implements Computation, HeadsView {

    @Override
    public ScaledDotProduct scores() {
      return part.heads();
    }

    @Override
    public INDArray forward(Pass pass) {
      INDArray joined = pass.input();
      int batch = (int) joined.size(0);
      Rows x = Rows.ofSteps(asking(joined).dup('c'));
      Rows memory = Rows.ofSteps(lookedAt(joined).dup('c'));
      int keySteps = memory.rows() / batch;
      INDArray mask =
          pass.mask() == null
              ? null
              : pass.mask().get(NDArrayIndex.all(), NDArrayIndex.interval(count, count + keySteps));
      int[] lengths = Loops.lengths(mask, batch, keySteps);
      return Steps.sequence(part.forward(x, memory, pass, lengths), batch);
    }

    private INDArray asking(INDArray joined) {
      return joined.get(
          NDArrayIndex.all(), NDArrayIndex.interval(0, width), NDArrayIndex.interval(0, count));
    }

    private INDArray lookedAt(INDArray joined) {
      return joined.get(
          NDArrayIndex.all(),
          NDArrayIndex.interval(0, memoryWidth),
          NDArrayIndex.interval(count, joined.size(2)));
    }

    @Override
    public INDArray backward(Pass pass, INDArray epsilon, Map<String, INDArray> gradients) {
      AttentionPart.Both both = part.backwardBoth(pass, Rows.ofSteps(epsilon), gradients);
      INDArray back = Nd4j.create(epsilon.dataType(), pass.input().shape(), 'c');
      long batch = epsilon.size(0);
      asking(back).assign(Steps.sequence(both.byX(), batch));
      lookedAt(back).assign(Steps.sequence(both.byMemory(), batch));
      return back;
    }
  }
}
